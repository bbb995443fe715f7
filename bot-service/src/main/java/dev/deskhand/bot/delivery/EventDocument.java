package dev.deskhand.bot.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.handoff.ContextPacket;
import dev.deskhand.bot.handoff.Handoff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What targets are told, as it goes out in JSON.
 *
 * @param type one of {@link EventType}
 * @param id the same for the same event, whatever is sent again
 * @param site slug
 */
public record EventDocument(String type, UUID id, Instant at, String site, Data data) {

    /** What is told beside what, when and where; what does not belong to a type is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            @Nullable Talk conversation,
            @Nullable Said message,
            @Nullable Handed handoff,
            @Nullable Stars rating,
            @Nullable String by,
            @Nullable String note) {

        static Data message(Conversation conversation, Message message) {
            return new Data(Talk.of(conversation), Said.of(message), null, null, null, null);
        }

        static Data handoff(Conversation conversation, Handoff handoff, boolean withPacket) {
            return new Data(Talk.of(conversation), null, Handed.of(handoff, withPacket), null, null, null);
        }

        static Data closed(Conversation conversation, @Nullable String by) {
            return new Data(Talk.of(conversation), null, null, null, by, null);
        }

        static Data rated(Conversation conversation, Stars rating) {
            return new Data(Talk.of(conversation), null, null, rating, null, null);
        }

        static Data note(String text) {
            return new Data(null, null, null, null, null, text);
        }
    }

    /** A conversation and whose it is. */
    public record Talk(
            UUID id,
            String status,
            @Nullable String language,
            @Nullable String pageUrl,
            List<String> tags,
            Customer customer) {

        static Talk of(Conversation conversation) {
            return new Talk(
                    conversation.id().value(),
                    conversation.status().code(),
                    conversation.language().orElse(null),
                    conversation.pageUrl().orElse(null),
                    conversation.tags(),
                    new Customer(
                            conversation.customer().value(),
                            conversation.profile().externalId(),
                            conversation.profile().name(),
                            conversation.profile().email(),
                            conversation.profile().attributes()));
        }
    }

    /**
     * Whose conversation it is.
     *
     * @param externalId the site's own id of the customer
     * @param email that the site vouches for
     */
    public record Customer(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String email,
            Map<String, @Nullable Object> attributes) {}

    /**
     * Something said.
     *
     * @param seq its number among the conversation's events
     */
    public record Said(
            UUID id,
            long seq,
            String author,
            @Nullable String name,
            String text,
            @Nullable String language,
            Instant at,
            List<MessageFile> files) {

        static Said of(Message message) {
            return new Said(
                    message.id().value(),
                    message.seq(),
                    message.author().code(),
                    message.by().name().orElse(null),
                    message.text(),
                    message.language().orElse(null),
                    message.at(),
                    message.files());
        }
    }

    /**
     * A hand-off.
     *
     * @param packet the frozen context, where it begins
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handed(
            UUID id,
            String status,
            String reason,
            String message,
            @Nullable Instant opensAt,
            Instant createdAt,
            @Nullable ContextPacket packet) {

        static Handed of(Handoff handoff, boolean withPacket) {
            return new Handed(
                    handoff.id().value(),
                    handoff.status().code(),
                    handoff.reason(),
                    handoff.message(),
                    handoff.opensAt().orElse(null),
                    handoff.createdAt(),
                    withPacket ? handoff.packet() : null);
        }
    }

    /** A customer's rating of the conversation, 1 to 5 stars. */
    public record Stars(int stars, @Nullable String comment) {}
}
