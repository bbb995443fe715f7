package dev.deskhand.bot.inbox;

import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Presence;
import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open inboxes which conversations have changed; what has, they ask for. One look a second at the database for each
 * site that is watched on this node, so that a change on any node is heard. Each event bears the moment of its look as id:
 * who comes back with it hears what has changed since, perhaps a change once more, and misses none. As long as an inbox
 * is open its agent is there.
 */
@Component
public class InboxNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxNews.class);
    private static final Duration OVERLAP = Duration.ofSeconds(3);
    private static final int MOST = 200;

    /** Who was away for longer asks for everything anew. */
    private static final Duration RESUMABLE = Duration.ofHours(1);

    private static final int BEAT = 15;

    private final JdbcClient jdbc;
    private final Presence presence;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private final Map<SiteId, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile boolean running;
    private int beats;

    InboxNews(JdbcClient jdbc, Presence presence, AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    private record Watcher(SseEmitter stream, AgentId agent, BooleanSupplier stillAllowed, Set<String> told) {}

    /**
     * A stream of a site's changes, as long as the agent may see them. It begins with {@code ready}; its data says
     * {@code resumed} where what follows is all that was missed, else {@code anew}.
     *
     * @param lastId id of the last event that was heard; empty for who comes anew
     */
    public SseEmitter watch(SiteId site, AgentId agent, String lastId, BooleanSupplier stillAllowed) {
        SseEmitter stream = new SseEmitter(0L);
        Watcher watcher = new Watcher(stream, agent, stillAllowed, ConcurrentHashMap.newKeySet());
        Set<Watcher> others = watchers.computeIfAbsent(site, any -> ConcurrentHashMap.newKeySet());
        others.add(watcher);
        stream.onCompletion(() -> others.remove(watcher));
        stream.onError(e -> others.remove(watcher));
        if (!running) {
            stream.complete();
        }
        Instant now = clock.instant();
        Optional<List<String>> missed = momentOf(lastId, now)
                .map(since -> changedSince(site, since.minus(OVERLAP)))
                .filter(it -> it.size() < MOST);
        send(watcher, "ready", now, missed.isPresent() ? "resumed" : "anew");
        missed.filter(it -> !it.isEmpty()).ifPresent(it -> send(watcher, "changed", now, conversationsOf(it)));
        return stream;
    }

    private static Optional<Instant> momentOf(String id, Instant now) {
        return Optional.of(id)
                .filter(it -> it.matches("\\d{1,15}"))
                .map(it -> Instant.ofEpochMilli(Long.parseLong(it)))
                .filter(it -> it.isAfter(now.minus(RESUMABLE)));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        Instant now = clock.instant();
        Instant since = lookedAt.equals(Instant.EPOCH) ? now : lookedAt;
        lookedAt = now;
        beats++;
        watchers.forEach((site, all) -> {
            if (!all.isEmpty()) {
                try {
                    List<String> changed = changedSince(site, since.minus(OVERLAP));
                    all.forEach(watcher -> executor.execute(() -> tell(watcher, now, changed)));
                } catch (DataAccessException | TransactionException e) {
                    log.debug("Inboxes wait for the database: {}", e.toString());
                }
            }
        });
    }

    private void tell(Watcher watcher, Instant now, List<String> changed) {
        List<String> fresh =
                changed.stream().filter(it -> !watcher.told().contains(it)).toList();
        watcher.told().retainAll(changed);
        watcher.told().addAll(changed);
        if (!fresh.isEmpty()) {
            send(watcher, "changed", now, conversationsOf(fresh));
        }
        if (beats % BEAT == 0) {
            beat(watcher, now);
        }
    }

    private void beat(Watcher watcher, Instant now) {
        if (!watcher.stillAllowed().getAsBoolean()) {
            watcher.stream().complete();
            return;
        }
        /* The first to see that a browser has gone: who is not there must not count as seen. */
        if (send(watcher, "beat", now, "")) {
            presence.seen(watcher.agent());
        }
    }

    private static String conversationsOf(List<String> changes) {
        return changes.stream().map(it -> it.substring(0, it.indexOf(' '))).collect(Collectors.joining(","));
    }

    private boolean send(Watcher watcher, String event, Instant now, String data) {
        try {
            synchronized (watcher) {
                watcher.stream()
                        .send(SseEmitter.event()
                                .id(Long.toString(now.toEpochMilli()))
                                .name(event)
                                .data(data));
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            watchers.values().forEach(all -> all.remove(watcher));
            return false;
        }
    }

    /** Each with the moment of its change, so that a later one is told again. */
    private List<String> changedSince(SiteId site, Instant since) {
        return jdbc.sql("""
            select id, extract(epoch from max(changed_at)) as at from (
                select id, updated_at as changed_at from bot.conversation
                where site_id = :site and updated_at > :since
                union all
                select conversation_id, updated_at from bot.conversation_desk
                where site_id = :site and updated_at > :since
                union all
                select v.conversation_id, v.replying_at
                from bot.conversation_viewer v join bot.conversation c on c.id = v.conversation_id
                where c.site_id = :site and v.replying_at > :since) changes
            group by id order by at desc limit :most
            """)
                .param("site", site.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> row.getObject("id", UUID.class) + " " + row.getString("at"))
                .list();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        watchers.values().forEach(all -> all.forEach(watcher -> watcher.stream().complete()));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop: the server's graceful end comes after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
