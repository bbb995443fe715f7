package dev.deskhand.bot.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event says beyond its kind, in the form in which the log keeps it. Authors and statuses are their codes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EventDetails {

    /** Something was said; what, stands with the message. */
    record Said(UUID messageId, String author) implements EventDetails {}

    /**
     * The word went to somebody else.
     *
     * @param by who changed it; null when it came about by itself
     */
    record StatusChanged(String from, String to, @Nullable String by) implements EventDetails {}

    /** Somebody has read up to an event. */
    record ReadUpTo(String author, long upTo) implements EventDetails {}

    /**
     * The customer says whether a message helped; the last word counts.
     *
     * @param comment for people only
     */
    record Rated(
            UUID messageId,
            boolean helped,
            @Nullable String reason,
            @Nullable String comment) implements EventDetails {}

    /**
     * The customer rates the conversation.
     *
     * @param stars 1 to 5
     * @param comment for people only
     */
    record Stars(int stars, @Nullable String comment) implements EventDetails {}

    /**
     * The conversation was handed to people, or they are further with it.
     *
     * @param status waiting, accepted or resolved
     * @param message what the customer was told
     * @param opensAt when people are back, where they are away and the schedule knows
     */
    record HandedOver(
            UUID id,
            String status,
            String message,
            @Nullable Instant opensAt) implements EventDetails {}

    /** The customer left an address for the answer; it is kept with the customer. */
    record ContactLeft() implements EventDetails {}

    /** Somebody has joined the conversation. */
    record Joined(String author, @Nullable String name) implements EventDetails {}
}
