package dev.deskhand.bot.delivery;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to be told.
 *
 * @param kind of the {@link Connector} that knows how
 * @param active false lets what is due wait
 * @param events types that it is told
 * @param changedAt when it was set up or changed last
 * @param rotatedUntil until when the secret before the present one is used beside it
 */
public record Target(
        TargetId id,
        SiteId site,
        String name,
        String kind,
        boolean active,
        Set<String> events,
        TargetAccess access,
        Instant changedAt,
        Optional<Instant> rotatedUntil) {

    public Target {
        events = Set.copyOf(events);
    }
}
