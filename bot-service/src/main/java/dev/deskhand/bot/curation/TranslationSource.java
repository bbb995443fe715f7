package dev.deskhand.bot.curation;

import java.util.UUID;

/** The article that another one translates, as it was then. */
public record TranslationSource(UUID article, int revision) {}
