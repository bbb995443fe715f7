package dev.deskhand.bot.inbox;

import java.time.Instant;
import java.util.UUID;

/** What an agent notes of a conversation for other agents; never for customers. */
public record Note(UUID id, String author, String text, Instant at) {}
