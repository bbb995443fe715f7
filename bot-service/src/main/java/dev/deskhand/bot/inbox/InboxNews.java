package dev.deskhand.bot.inbox;

import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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
 * site that is watched on this node, so that a change on any node is heard.
 */
@Component
public class InboxNews implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxNews.class);
    private static final Duration OVERLAP = Duration.ofSeconds(3);
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private final Map<SiteId, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile boolean running;
    private int beats;

    InboxNews(JdbcClient jdbc, AsyncTaskExecutor applicationTaskExecutor, Clock clock) {
        this.jdbc = jdbc;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    private record Watcher(SseEmitter stream, BooleanSupplier stillAllowed, Set<String> told) {}

    /** A stream of a site's changes, as long as the agent may see them. */
    public SseEmitter watch(SiteId site, BooleanSupplier stillAllowed) {
        SseEmitter stream = new SseEmitter(0L);
        Watcher watcher = new Watcher(stream, stillAllowed, ConcurrentHashMap.newKeySet());
        Set<Watcher> others = watchers.computeIfAbsent(site, any -> ConcurrentHashMap.newKeySet());
        others.add(watcher);
        stream.onCompletion(() -> others.remove(watcher));
        stream.onError(e -> others.remove(watcher));
        if (!running) {
            stream.complete();
        }
        send(watcher, "ready", List.of());
        return stream;
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
                    all.forEach(watcher -> executor.execute(() -> tell(watcher, changed)));
                } catch (DataAccessException | TransactionException e) {
                    log.debug("Inboxes wait for the database: {}", e.toString());
                }
            }
        });
    }

    private void tell(Watcher watcher, List<String> changed) {
        List<String> fresh =
                changed.stream().filter(it -> !watcher.told().contains(it)).toList();
        watcher.told().retainAll(changed);
        watcher.told().addAll(changed);
        if (!fresh.isEmpty()) {
            send(
                    watcher,
                    "changed",
                    fresh.stream().map(it -> it.substring(0, it.indexOf(' '))).toList());
        } else if (beats % 15 == 0) {
            if (!watcher.stillAllowed().getAsBoolean()) {
                watcher.stream().complete();
            } else {
                send(watcher, "beat", List.of());
            }
        }
    }

    private void send(Watcher watcher, String event, List<String> conversations) {
        try {
            synchronized (watcher) {
                watcher.stream().send(SseEmitter.event().name(event).data(String.join(",", conversations)));
            }
        } catch (IOException | IllegalStateException e) {
            watchers.values().forEach(all -> all.remove(watcher));
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
