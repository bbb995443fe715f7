package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.EventLogged;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.HandoffReceivers;
import dev.deskhand.knowledge.article.SiteId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what conversations log, and how hand-offs go, into what targets are told, within the transaction of the change:
 * message, hand-off and their entries of the outbox are there together or not at all.
 */
@Component
class LoggedDeliveries implements HandoffReceivers {

    private final Targets targets;
    private final Outbox outbox;
    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LoggedDeliveries(
            Targets targets,
            Outbox outbox,
            Conversations conversations,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.targets = targets;
        this.outbox = outbox;
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(EventLogged logged) {
        EventDetails details = logged.event().details();
        if (logged.event().message().isPresent()) {
            tell(
                    logged,
                    EventType.MESSAGE_CREATED,
                    conversation -> EventDocument.Data.message(
                            conversation, logged.event().message().get()));
        } else if (details instanceof EventDetails.Stars stars) {
            tell(
                    logged,
                    EventType.CONVERSATION_RATED,
                    conversation -> EventDocument.Data.rated(
                            conversation, new EventDocument.Stars(stars.stars(), stars.comment())));
        } else if (details instanceof EventDetails.StatusChanged changed
                && changed.to().equals(ConversationStatus.CLOSED.code())) {
            tell(
                    logged,
                    EventType.CONVERSATION_CLOSED,
                    conversation -> EventDocument.Data.closed(conversation, changed.by()));
        }
    }

    @Override
    public void opened(Handoff handoff) {
        tell(handoff, EventType.HANDOFF_CREATED, true);
    }

    @Override
    public void accepted(Handoff handoff) {
        tell(handoff, EventType.HANDOFF_ACCEPTED, false);
    }

    @Override
    public void resolved(Handoff handoff) {
        tell(handoff, EventType.HANDOFF_RESOLVED, false);
    }

    private void tell(EventLogged logged, String type, Function<Conversation, EventDocument.Data> data) {
        List<Target> hearing = targets.hearing(logged.site(), type);
        if (!hearing.isEmpty()) {
            Conversation conversation = conversations.get(logged.site(), logged.conversation());
            UUID key = key(logged.conversation(), logged.event().seq());
            tell(hearing, conversation, type, key, logged.event().at(), data.apply(conversation));
        }
    }

    /* The log's latest event is the one that tells the customer of this. */
    private void tell(Handoff handoff, String type, boolean withPacket) {
        List<Target> hearing = targets.hearing(handoff.site(), type);
        if (!hearing.isEmpty()) {
            Conversation conversation = conversations.get(handoff.site(), handoff.conversation());
            UUID key = key(handoff.conversation(), conversation.lastSeq());
            EventDocument.Data data = EventDocument.Data.handoff(conversation, handoff, withPacket);
            tell(hearing, conversation, type, key, clock.instant(), data);
        }
    }

    private void tell(
            List<Target> hearing,
            Conversation conversation,
            String type,
            UUID key,
            Instant at,
            EventDocument.Data data) {
        EventDocument document = new EventDocument(type, key, at, slug(conversation.site()), data);
        String payload = json.writeValueAsString(document);
        for (Target target : hearing) {
            outbox.put(
                    conversation.site(),
                    new OutboxEntry(key, target.id(), Optional.of(conversation.id()), type, payload, clock.instant()));
        }
    }

    private String slug(SiteId site) {
        return jdbc.sql("select slug from knowledge.site where id = :site")
                .param("site", site.value())
                .query(String.class)
                .single();
    }

    /** Follows from conversation and number: the same event has the same key wherever it is told. */
    private static UUID key(ConversationId conversation, long seq) {
        return UUID.nameUUIDFromBytes((conversation + "/" + seq).getBytes(StandardCharsets.UTF_8));
    }
}
