package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationClosed;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationReopened;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Hand-offs in PostgreSQL; the conversation's row lock keeps two from being opened at once. */
@Repository
class JdbcHandoffs implements Handoffs {

    private static final String FALLBACK_LANGUAGE = "en";

    private final HandoffRows rows;
    private final HandoffProgress progress;
    private final Conversations conversations;
    private final Schedules schedules;
    private final HandOver people;
    private final TransactionTemplate transaction;

    JdbcHandoffs(
            HandoffRows rows,
            HandoffProgress progress,
            Conversations conversations,
            Schedules schedules,
            HandOver people,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.progress = progress;
        this.conversations = conversations;
        this.schedules = schedules;
        this.people = people;
        this.transaction = transaction;
    }

    @Override
    public Handoff open(SiteId site, ConversationId id, Escalation escalation) {
        return transaction.execute(status -> {
            Conversation conversation = conversations.lock(site, id);
            return findRunning(site, id).orElseGet(() -> create(conversation, escalation));
        });
    }

    private Handoff create(Conversation conversation, Escalation escalation) {
        Instant now = rows.now();
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
                now,
                Handoff.Course.NONE);
        rows.insert(handoff);
        if (conversation.status() != ConversationStatus.OPEN) {
            conversations.changeStatus(site, conversation.id(), ConversationStatus.WAITING);
        }
        progress.opened(handoff);
        return handoff;
    }

    /** A customer who closes the conversation waits for nobody any more. */
    @EventListener
    void resolve(ConversationClosed closed) {
        progress.resolved(closed.site(), closed.conversation(), Optional.empty(), Resolution.CLOSED_BY_CUSTOMER);
    }

    /** A customer who comes back to what people have closed waits for them again. */
    @EventListener
    void openAgain(ConversationReopened reopened) {
        String language = conversations
                .get(reopened.site(), reopened.conversation())
                .language()
                .orElse(FALLBACK_LANGUAGE);
        Decision decision = people.decide(reopened.site(), language, HandoffReason.REOPENED, rows.now());
        open(
                reopened.site(),
                reopened.conversation(),
                Escalation.of(decision, HandoffReason.REOPENED, Optional.empty()));
    }

    private ContextPacket.Hours hoursAt(SiteId site, Instant now) {
        OpeningHours hours = schedules.forSite(site);
        boolean open = hours.isOpenAt(now);
        return new ContextPacket.Hours(
                open, now, open ? null : hours.nextOpeningAfter(now).orElse(null));
    }

    @Override
    public Optional<Handoff> findRunning(SiteId site, ConversationId conversation) {
        return rows.findRunning(site, conversation);
    }

    @Override
    public Handoff get(SiteId site, HandoffId id) {
        return rows.get(site, id)
                .orElseThrow(() -> DeskhandException.notFound("There is no hand-off \"" + id + "\" here."));
    }

    @Override
    public List<Handoff> list(SiteId site, Optional<HandoffStatus> status, int limit) {
        return rows.list(site, status, limit);
    }
}
