package dev.deskhand.bot.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.WebhookSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery target. */
@Schema(name = "DeliveryTarget")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetResponse(
        UUID id,
        String name,
        String kind,
        boolean active,
        SortedSet<String> events,
        Map<String, String> settings,

        @Schema(description = "Names of the secrets that are set")
        SortedSet<String> secrets,

        @Schema(description = "Until when the signing secret before the present one signs beside it") @Nullable
        Instant rotatedUntil,

        @Schema(
                description = "The circuit breaker at the node that answers",
                allowableValues = {"closed", "open", "half_open"})
        String breaker,

        @Schema(description = "The signing secret, in the response that makes it and nowhere else") @Nullable
        String secret) {

    static TargetResponse of(Target target, String breaker) {
        return of(target, breaker, null);
    }

    /** With the secret that was made. */
    static TargetResponse revealing(Target target, String breaker) {
        return of(target, breaker, target.access().secret(WebhookSecret.NAME).orElse(null));
    }

    private static TargetResponse of(Target target, String breaker, @Nullable String secret) {
        return new TargetResponse(
                target.id().value(),
                target.name(),
                target.kind(),
                target.active(),
                new TreeSet<>(target.events()),
                target.access().settings(),
                new TreeSet<>(target.access().secrets().keySet()),
                target.rotatedUntil().orElse(null),
                breaker,
                secret);
    }
}
