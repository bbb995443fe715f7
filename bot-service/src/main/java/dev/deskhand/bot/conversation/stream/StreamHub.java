package dev.deskhand.bot.conversation.stream;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.LoggedEvents;
import dev.deskhand.bot.conversation.PassingSign;
import dev.deskhand.bot.problem.DeskhandException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who watches which conversation on this node. Streams end when the service stops, before its server waits for requests
 * to end.
 */
@Component
public class StreamHub implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamHub.class);
    private static final String HEARTBEAT = ": hb\n\n";
    private static final String RETRY = "retry: 2000\n\n";

    private final LoggedEvents events;
    private final AsyncTaskExecutor executor;
    private final StreamSettings settings;
    private final Map<ConversationId, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean running;

    StreamHub(
            LoggedEvents events,
            AsyncTaskExecutor applicationTaskExecutor,
            StreamSettings settings,
            MeterRegistry meters) {
        this.events = events;
        this.executor = applicationTaskExecutor;
        this.settings = settings;
        meters.gauge("deskhand.streams", open);
    }

    /**
     * Turns a request into a stream of a conversation that its sender may read.
     *
     * @param after number of the last event that the client has
     * @param stillAllowed asked now and then; the stream ends when it says no
     * @throws DeskhandException 503 when the service stops, or has as many streams as it can
     */
    public void open(
            ConversationId conversation,
            long after,
            StreamFormat format,
            BooleanSupplier stillAllowed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!running || open.get() >= settings.most()) {
            throw DeskhandException.unavailable("There is no room for a stream at the moment.", null);
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        AtomicReference<Runnable> leave = new AtomicReference<>(() -> {});
        EventStream stream = new EventStream(
                context,
                response.getOutputStream(),
                () -> wake(conversation),
                () -> leave.getAndSet(() -> {}).run(),
                System::nanoTime);
        Watcher watcher = new Watcher(stream, format, stillAllowed, after);
        leave.set(() -> remove(conversation, watcher));
        context.addListener(stream);
        add(conversation, watcher);
        stream.send(RETRY);
        response.getOutputStream().setWriteListener(stream);
        wake(conversation);
        if (!running) {
            stream.close();
        }
    }

    /** How many are open on this node. */
    int streams() {
        return open.get();
    }

    /** The conversation's log has grown. */
    void wake(ConversationId conversation) {
        Channel channel = channels.get(conversation);
        if (channel != null && running) {
            channel.wake();
        }
    }

    void pass(ConversationId conversation, PassingSign sign) {
        Channel channel = channels.get(conversation);
        if (channel != null) {
            channel.pass(sign);
        }
    }

    private void add(ConversationId conversation, Watcher watcher) {
        open.incrementAndGet();
        channels.compute(conversation, (id, known) -> {
            Channel channel = known == null ? new Channel(id, events, executor) : known;
            channel.watchers().add(watcher);
            return channel;
        });
    }

    private void remove(ConversationId conversation, Watcher watcher) {
        open.decrementAndGet();
        channels.computeIfPresent(conversation, (id, channel) -> {
            channel.watchers().remove(watcher);
            return channel.watchers().isEmpty() ? null : channel;
        });
    }

    @Scheduled(fixedDelayString = "${deskhand.streams.poll:2s}")
    void poll() {
        /* Only these are asked about: who comes while the database answers is not missing from its answer. */
        Set<ConversationId> watched = Set.copyOf(channels.keySet());
        if (watched.isEmpty()) {
            return;
        }
        try {
            Map<ConversationId, Long> lastSeqs = events.lastSeqs(watched);
            for (ConversationId conversation : watched) {
                Channel channel = channels.get(conversation);
                if (channel != null) {
                    look(channel, lastSeqs.get(conversation));
                }
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("The log cannot be read; streams wait", e);
        }
    }

    private static void look(Channel channel, @Nullable Long lastSeq) {
        if (lastSeq == null) {
            log.debug("A conversation is gone; its streams end");
            channel.watchers().forEach(watcher -> watcher.stream().close());
        } else if (channel.watchers().stream().anyMatch(watcher -> watcher.isBehind(lastSeq))) {
            channel.wake();
        }
    }

    @Scheduled(fixedDelayString = "${deskhand.streams.heartbeat:15s}")
    void beat() {
        boolean askable = true;
        for (Channel channel : channels.values()) {
            for (Watcher watcher : channel.watchers()) {
                if (watcher.stream().endIfStalled(settings.stall())) {
                    log.debug("A client reads too slowly, or not at all; its stream ends");
                    continue;
                }
                askable = askable && endUnlessAllowed(watcher);
                if (watcher.stream().hasRoom()) {
                    watcher.stream().send(HEARTBEAT);
                }
            }
        }
    }

    /* False when nobody can be asked: one that waits for the database is enough. */
    private static boolean endUnlessAllowed(Watcher watcher) {
        try {
            if (!watcher.isStillAllowed()) {
                watcher.stream().close();
            }
            return true;
        } catch (DataAccessException | TransactionException | DeskhandException e) {
            log.debug("Sessions cannot be checked at the moment", e);
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        channels.values().forEach(channel -> channel.watchers()
                .forEach(watcher -> watcher.stream().close()));
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
