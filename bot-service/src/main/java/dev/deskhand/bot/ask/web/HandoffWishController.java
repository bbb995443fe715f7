package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.ask.HandoffWish;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The button with which a customer asks for a person. */
@RestController
@Access(visitor = true)
@Tag(name = "Widget")
class HandoffWishController {

    private static final TextLimit WORDS = TextLimit.upTo(4_000);
    private static final TextLimit ADDRESS = TextLimit.upTo(254);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    private final HandoffWish wish;

    HandoffWishController(HandoffWish wish) {
        this.wish = wish;
    }

    @RateLimited(Limit.MESSAGES)
    @PostMapping(path = "/widget/conversations/{id}/handoff", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Ask for a person",
            description = "Always granted; while a hand-off runs, that one stays. What is given as `reason` becomes a"
                    + " message of the visitor's.")
    Granted ask(Visitor visitor, @PathVariable UUID id, @RequestBody Wish body) {
        body.check();
        Handoff handoff = wish.grant(
                new Owner(visitor.site(), new CustomerId(visitor.customer())),
                new ConversationId(id),
                Optional.ofNullable(body.reason()).filter(reason -> !reason.isBlank()),
                Optional.ofNullable(body.email()));
        return new Granted(new Granted.Handover(
                handoff.id().value(),
                handoff.status().code(),
                handoff.message(),
                handoff.opensAt().orElse(null)));
    }

    /** A wish for a person. */
    @Schema(name = "HandoffWish")
    record Wish(
            @Schema(example = "It is about an invoice") @Nullable
            String reason,

            @Schema(example = "ana@example.com") @Nullable String email) {

        void check() {
            new InputCheck()
                    .optionalText("/reason", reason, WORDS)
                    .optionalText("/email", email, ADDRESS)
                    .that(
                            "/email",
                            email == null || EMAIL.matcher(email).matches(),
                            "must be an address such as \"ana@example.com\"")
                    .done();
        }
    }

    /** The hand-off that the visitor waits for. */
    @Schema(name = "GrantedHandoff")
    record Granted(Handover handoff) {

        /** Who takes over, and when. */
        @Schema(name = "GrantedHandover")
        record Handover(
                UUID id,
                String status,
                String message,
                @Nullable Instant opensAt) {}
    }
}
