package dev.deskhand.bot.curation;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next what the following page begins after; empty at the end
 */
public record EntryPage(List<ListedEntry> entries, Optional<String> next) {

    public EntryPage {
        entries = List.copyOf(entries);
    }
}
