package dev.deskhand.bot.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.EventDetails;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, in snapshots, streams and responses alike.
 *
 * @param body the fields of its kind, beside the others
 */
@Schema(
        name = "ConversationEvent",
        description = "Beside these, by kind: message has `message`; status `from`, `to`, `by`; read `author`, `upTo`"
                + " (the bot's, once for each message, when it takes the message up);"
                + " feedback `messageId`, `helped`, `reason`; rating `stars`; handoff `handoff`; joined `author`.")
record EventResponse(
        @Schema(description = "Counts from 1 without gaps", example = "7")
        long seq,

        @Schema(allowableValues = {"message", "status", "read", "feedback", "rating", "handoff", "contact", "joined"})
        String kind,

        Instant at,
        @JsonUnwrapped Body body) {

    static EventResponse of(ConversationEvent event) {
        Body body = event.message()
                .<Body>map(message -> new Message(MessageResponse.of(message)))
                .orElseGet(() -> body(event.details()));
        return new EventResponse(event.seq(), event.kind().code(), event.at(), body);
    }

    private static Body body(EventDetails details) {
        if (details instanceof EventDetails.StatusChanged it) {
            return new Status(it.from(), it.to(), it.by());
        }
        if (details instanceof EventDetails.ReadUpTo it) {
            return new Read(new AuthorResponse(it.author(), null), it.upTo());
        }
        if (details instanceof EventDetails.Rated it) {
            return new Feedback(it.messageId(), it.helped(), it.reason());
        }
        if (details instanceof EventDetails.Stars it) {
            return new Rating(it.stars());
        }
        if (details instanceof EventDetails.HandedOver it) {
            return new Handoff(HandoffView.of(it));
        }
        if (details instanceof EventDetails.Joined it) {
            return new Joined(new AuthorResponse(it.author(), it.name()));
        }
        return new Nothing();
    }

    /** What an event of one kind says. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    sealed interface Body {}

    record Message(MessageResponse message) implements Body {}

    record Status(String from, String to, @Nullable String by) implements Body {}

    record Read(AuthorResponse author, long upTo) implements Body {}

    record Feedback(
            UUID messageId, boolean helped, @Nullable String reason) implements Body {}

    record Rating(int stars) implements Body {}

    record Handoff(HandoffView handoff) implements Body {}

    record Joined(AuthorResponse author) implements Body {}

    record Nothing() implements Body {}
}
