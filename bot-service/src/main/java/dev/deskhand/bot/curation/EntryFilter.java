package dev.deskhand.bot.curation;

import java.util.Optional;
import java.util.UUID;

/**
 * What a list of articles is narrowed to.
 *
 * @param words to be searched for, by words and by meaning
 * @param stale only what nobody has changed or checked for long
 */
public record EntryFilter(
        Optional<String> words,
        Optional<String> language,
        Optional<EntryStatus> status,
        Optional<UUID> owner,
        Optional<String> collection,
        Optional<String> tag,
        boolean stale) {

    public static final EntryFilter ALL = new EntryFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
}
