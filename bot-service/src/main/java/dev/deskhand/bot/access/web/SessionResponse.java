package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.session.OpenedSession;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session begun. */
@Schema(name = "Session")
record SessionResponse(
        @Schema(description = "To be sent as X-Deskhand-Session; told only once", example = "dhs_…")
        String token,

        @Schema(description = "Put off with each use") Instant expiresAt,
        Customer customer) {

    /** Whose session it is. */
    @Schema(name = "SessionCustomer")
    record Customer(
            UUID id,

            @Schema(description = "True when the site vouched for the customer")
            boolean identified,

            @Nullable String name) {}

    static SessionResponse of(OpenedSession session) {
        return new SessionResponse(
                session.token().value(),
                session.expiresAt(),
                new Customer(
                        session.visitor().customer(),
                        session.visitor().identified(),
                        session.name().orElse(null)));
    }
}
