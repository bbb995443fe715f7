package dev.deskhand.bot.routing;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through what waits, most urgent and oldest first: in open hours it is offered to agents and its customers are kept
 * in the picture. One node does it at a time; were it two, the conversation's row lock would keep them apart.
 */
@Component
class RoutingSweep implements Offers {

    private static final Logger log = LoggerFactory.getLogger(RoutingSweep.class);
    private static final String JOB = "routing";
    private static final int MOST = 500;

    private final UUID node = UUID.randomUUID();
    private final RoutingRows rows;
    private final PeopleThere peopleThere;
    private final WaitingNotices notices;
    private final Conversations conversations;
    private final RoutingSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoutingSweep(
            RoutingRows rows,
            PeopleThere peopleThere,
            WaitingNotices notices,
            Conversations conversations,
            RoutingSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.peopleThere = peopleThere;
        this.notices = notices;
        this.conversations = conversations;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${deskhand.routing.sweep:5s}")
    void sweep() {
        try {
            if (rows.lease(JOB, node, settings.sweep().multipliedBy(3).plusSeconds(1))) {
                List<Waiting> waiting = rows.waiting(MOST);
                waiting.forEach(this::attend);
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("What waits is looked through again when the database is back", e);
        }
    }

    @Override
    public List<HandoffId> to(SiteId site, AgentId agent) {
        return rows.offeredTo(site, agent, now());
    }

    @Override
    public void decline(SiteId site, HandoffId handoff, AgentId agent) {
        rows.find(site, handoff).ifPresent(seen -> {
            transaction.executeWithoutResult(status -> {
                conversations.lock(site, seen.conversation());
                rows.find(site, handoff)
                        .ifPresent(waiting ->
                                rows.offer(waiting, waiting.offering().declined(agent)));
            });
            attend(seen);
        });
    }

    /* What is wrong with one must not keep the others waiting. */
    private void attend(Waiting seen) {
        try {
            Optional<HandoffOffered> offered = transaction.execute(status -> {
                Conversation conversation = conversations.lock(seen.site(), seen.conversation());
                return rows.find(seen.site(), seen.handoff()).flatMap(waiting -> move(waiting, conversation));
            });
            offered.ifPresent(events::publishEvent);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Hand-off {} could not be looked after", seen.handoff(), e);
        }
    }

    private Optional<HandoffOffered> move(Waiting waiting, Conversation conversation) {
        Instant now = now();
        if (!notices.hours(waiting).isOpenAt(now)) {
            return Optional.empty();
        }
        notices.tell(waiting, conversation, peopleThere.team(waiting), now);
        Offering next = waiting.offering().next(peopleThere.of(waiting, conversation, now), now);
        if (next.equals(waiting.offering())) {
            return Optional.empty();
        }
        rows.offer(waiting, next);
        return next.offer()
                .map(offer -> new HandoffOffered(waiting.site(), waiting.handoff(), offer.agent(), offer.until()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
