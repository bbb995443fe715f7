package dev.deskhand.bot.curation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What leads have put on an article.
 *
 * @param checkedAt when somebody last found that it still holds
 */
public record Care(
        Optional<UUID> owner,
        Optional<String> ownerName,
        Optional<Instant> archivedAt,
        Optional<Instant> checkedAt,
        Optional<TranslationSource> source) {

    static final Care NONE =
            new Care(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
