package dev.deskhand.bot.curation;

import dev.deskhand.bot.problem.InputCheck;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered by time and id, as it stands in addresses: {@code 2026-11-23T03:00:00Z_5e3c…}. */
record Place(Instant at, UUID id) {

    static Place parse(String text) {
        int cut = text.indexOf('_');
        try {
            return new Place(
                    Instant.parse(text.substring(0, Math.max(cut, 0))), UUID.fromString(text.substring(cut + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            new InputCheck().wrongParameter("after", "is no place in this list").done();
            throw new IllegalStateException(e);
        }
    }

    static Place of(ListedEntry entry) {
        return new Place(entry.at(), entry.id());
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
