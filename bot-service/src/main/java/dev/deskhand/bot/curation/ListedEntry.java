package dev.deskhand.bot.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An article as the list shows it.
 *
 * @param at of the last change
 * @param stale nobody has changed or checked it for long
 */
public record ListedEntry(
        UUID id,
        String title,
        String language,
        String collection,
        List<String> tags,
        EntryStatus status,
        Optional<String> owner,
        Optional<Instant> publishAt,
        Instant at,
        boolean stale) {

    public ListedEntry {
        tags = List.copyOf(tags);
    }
}
