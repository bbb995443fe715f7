package dev.deskhand.ingest.parse;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs.
 *
 * @param language primary tag in lower case; empty where only the text can tell
 * @param translationGroup joins translations of one article
 */
public record Place(
        String collection, String language, @Nullable String translationGroup) {}
