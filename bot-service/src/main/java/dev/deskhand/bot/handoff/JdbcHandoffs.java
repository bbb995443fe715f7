package dev.deskhand.bot.handoff;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationClosed;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hand-offs in PostgreSQL; the conversation's row lock keeps two from being opened at once. */
@Repository
class JdbcHandoffs implements Handoffs {

    private static final Logger log = LoggerFactory.getLogger(JdbcHandoffs.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final Conversations conversations;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;

    JdbcHandoffs(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            Conversations conversations,
            Schedules schedules,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.conversations = conversations;
        this.schedules = schedules;
        this.events = events;
    }

    @Override
    public Handoff open(SiteId site, ConversationId id, Escalation escalation) {
        return transaction.execute(status -> {
            Conversation conversation = conversations.lock(site, id);
            return findRunning(site, id).orElseGet(() -> create(conversation, escalation));
        });
    }

    private Handoff create(Conversation conversation, Escalation escalation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SiteId site = conversation.site();
        ContextPacket packet = ContextPacket.of(
                conversation, conversations.transcript(site, conversation.id()), escalation, hoursAt(site, now));
        Handoff handoff = new Handoff(
                HandoffId.random(),
                conversation.id(),
                site,
                HandoffStatus.WAITING,
                escalation.reason().code(),
                escalation.message(),
                packet,
                escalation.opensAt(),
                now);
        insert(handoff);
        if (conversation.status() != ConversationStatus.OPEN) {
            conversations.changeStatus(site, conversation.id(), ConversationStatus.WAITING);
        }
        tell(handoff);
        publishAfterCommit(new ConversationEscalated(handoff.id(), handoff.conversation(), site, handoff.reason()));
        return handoff;
    }

    private void tell(Handoff handoff) {
        conversations.record(
                handoff.site(),
                handoff.conversation(),
                new EventDetails.HandedOver(
                        handoff.id().value(),
                        handoff.status().code(),
                        handoff.message(),
                        handoff.opensAt().orElse(null)));
    }

    /** A customer who closes the conversation waits for nobody any more. */
    @EventListener
    void resolve(ConversationClosed closed) {
        findRunning(closed.site(), closed.conversation()).ifPresent(running -> {
            jdbc.sql("update bot.handoff set status = 'resolved' where id = :id")
                    .param("id", running.id().value())
                    .update();
            tell(get(closed.site(), running.id()));
        });
    }

    private ContextPacket.Hours hoursAt(SiteId site, Instant now) {
        OpeningHours hours = schedules.forSite(site);
        boolean open = hours.isOpenAt(now);
        return new ContextPacket.Hours(
                open, now, open ? null : hours.nextOpeningAfter(now).orElse(null));
    }

    private void insert(Handoff handoff) {
        jdbc.sql("""
                insert into bot.handoff
                    (id, conversation_id, site_id, status, reason, message, packet, opens_at, created_at)
                values (:id, :conversation, :site, :status, :reason, :message, cast(:packet as jsonb),
                     cast(:opensAt as timestamptz), :now)
                """)
                .param("id", handoff.id().value())
                .param("conversation", handoff.conversation().value())
                .param("site", handoff.site().value())
                .param("status", handoff.status().code())
                .param("reason", handoff.reason())
                .param("message", handoff.message())
                .param("packet", json.writeValueAsString(handoff.packet()))
                .param("opensAt", handoff.opensAt().map(Instant::toString).orElse(null))
                .param("now", handoff.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void publishAfterCommit(ConversationEscalated event) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    events.publishEvent(event);
                } catch (RuntimeException e) {
                    /* The hand-off stands; whoever listens must not turn it into an error for the customer. */
                    log.error("A receiver of hand-off {} failed", event.handoff(), e);
                }
            }
        });
    }

    @Override
    public Optional<Handoff> findRunning(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select * from bot.handoff
                where conversation_id = :conversation and site_id = :site and status <> 'resolved'
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query(this::handoff)
                .optional();
    }

    @Override
    public Handoff get(SiteId site, HandoffId id) {
        return jdbc.sql("select * from bot.handoff where id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query(this::handoff)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("There is no hand-off \"" + id + "\" here."));
    }

    @Override
    public List<Handoff> list(SiteId site, Optional<HandoffStatus> status, int limit) {
        return jdbc.sql("""
                select * from bot.handoff
                where site_id = :site and status = coalesce(cast(:status as text), status)
                order by created_at, id limit :limit
                """)
                .param("site", site.value())
                .param("status", status.map(HandoffStatus::code).orElse(null))
                .param("limit", limit)
                .query(this::handoff)
                .list();
    }

    private Handoff handoff(ResultSet row, int number) throws SQLException {
        return new Handoff(
                new HandoffId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                HandoffStatus.fromCode(row.getString("status")).orElseThrow(),
                row.getString("reason"),
                row.getString("message"),
                json.readValue(row.getString("packet"), ContextPacket.class),
                Optional.ofNullable(row.getObject("opens_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
