package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.EventLogged;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.knowledge.article.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what conversations log into what targets are told, within the transaction that logs it: message, hand-off and
 * their entries of the outbox are there together or not at all.
 */
@Component
class LoggedDeliveries {

    private final Targets targets;
    private final Outbox outbox;
    private final Conversations conversations;
    private final Handoffs handoffs;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LoggedDeliveries(
            Targets targets,
            Outbox outbox,
            Conversations conversations,
            Handoffs handoffs,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.targets = targets;
        this.outbox = outbox;
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(EventLogged logged) {
        typeOf(logged.event()).ifPresent(type -> tell(logged, type));
    }

    private void tell(EventLogged logged, String type) {
        List<Target> hearing = targets.hearing(logged.site(), type);
        if (hearing.isEmpty()) {
            return;
        }
        UUID key = keyOf(logged);
        EventDocument document =
                new EventDocument(type, key, logged.event().at(), slug(logged.site()), data(logged, type));
        String payload = json.writeValueAsString(document);
        for (Target target : hearing) {
            outbox.put(
                    logged.site(),
                    new OutboxEntry(
                            key, target.id(), Optional.of(logged.conversation()), type, payload, clock.instant()));
        }
    }

    private static Optional<String> typeOf(ConversationEvent event) {
        if (event.message().isPresent()) {
            return Optional.of(EventType.MESSAGE_CREATED);
        }
        if (event.details() instanceof EventDetails.HandedOver handed) {
            return switch (handed.status()) {
                case "waiting" -> Optional.of(EventType.HANDOFF_CREATED);
                case "accepted" -> Optional.of(EventType.HANDOFF_ACCEPTED);
                case "resolved" -> Optional.of(EventType.HANDOFF_RESOLVED);
                default -> Optional.empty();
            };
        }
        if (event.details() instanceof EventDetails.StatusChanged changed) {
            return changed.to().equals(ConversationStatus.CLOSED.code())
                    ? Optional.of(EventType.CONVERSATION_CLOSED)
                    : Optional.empty();
        }
        return event.details() instanceof EventDetails.Stars
                ? Optional.of(EventType.CONVERSATION_RATED)
                : Optional.empty();
    }

    private EventDocument.Data data(EventLogged logged, String type) {
        Conversation conversation = conversations.get(logged.site(), logged.conversation());
        EventDetails details = logged.event().details();
        if (logged.event().message().isPresent()) {
            return EventDocument.Data.message(
                    conversation, logged.event().message().get());
        }
        if (details instanceof EventDetails.HandedOver handed) {
            return EventDocument.Data.handoff(
                    conversation,
                    handoffs.get(logged.site(), new HandoffId(handed.id())),
                    type.equals(EventType.HANDOFF_CREATED));
        }
        if (details instanceof EventDetails.Stars stars) {
            return EventDocument.Data.rated(conversation, new EventDocument.Stars(stars.stars(), stars.comment()));
        }
        return EventDocument.Data.closed(
                conversation, details instanceof EventDetails.StatusChanged changed ? changed.by() : null);
    }

    private String slug(SiteId site) {
        return jdbc.sql("select slug from knowledge.site where id = :site")
                .param("site", site.value())
                .query(String.class)
                .single();
    }

    /** Follows from conversation and number: the same event has the same key wherever it is told. */
    private static UUID keyOf(EventLogged logged) {
        String name = logged.conversation() + "/" + logged.event().seq();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
