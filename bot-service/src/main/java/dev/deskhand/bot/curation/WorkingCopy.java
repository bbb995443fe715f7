package dev.deskhand.bot.curation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody is writing: a new article, or a new wording of one that there is.
 *
 * @param publishAt when it is scheduled
 * @param note what the editor says of the change
 * @param version rises with each change, from 1
 * @param source of a translation
 * @param conversation that it was begun from
 */
public record WorkingCopy(
        UUID id,
        Shelf shelf,
        Wording wording,
        Stage stage,
        Optional<Instant> publishAt,
        String note,
        long version,
        Editor editor,
        Instant at,
        Optional<TranslationSource> source,
        Optional<UUID> conversation) {}
