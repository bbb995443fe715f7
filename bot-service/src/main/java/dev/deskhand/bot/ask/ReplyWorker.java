package dev.deskhand.bot.ask;

import dev.deskhand.bot.conversation.CustomerWrote;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.ReplyTasks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This node's share of the bot's replies. A message is announced by an event and found by a sweep at the latest, on any
 * node; leases see to it that one worker has it at a time.
 */
@Component
class ReplyWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReplyWorker.class);
    private static final Duration MOST_PAUSE = Duration.ofMinutes(1);

    private final UUID holder = UUID.randomUUID();
    private final ReplyTasks tasks;
    private final ReplyTurn turn;
    private final ReplySettings settings;
    private final AsyncTaskExecutor executor;
    private final Semaphore places;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<MessageId, ReplyTask> taken = new ConcurrentHashMap<>();
    private volatile boolean running;

    ReplyWorker(ReplyTasks tasks, ReplyTurn turn, ReplySettings settings, AsyncTaskExecutor applicationTaskExecutor) {
        this.tasks = tasks;
        this.turn = turn;
        this.settings = settings;
        this.executor = applicationTaskExecutor;
        this.places = new Semaphore(settings.workers());
    }

    @EventListener
    void on(CustomerWrote wrote) {
        wake();
    }

    @Scheduled(fixedDelayString = "${deskhand.replies.sweep:1s}")
    void sweep() {
        try {
            tasks.renew(holder, taken.keySet(), settings.lease());
        } catch (DataAccessException | TransactionException e) {
            log.debug("Leases cannot be renewed at the moment", e);
        }
        wake();
    }

    private void wake() {
        calls.incrementAndGet();
        if (running && places.tryAcquire()) {
            executor.execute(this::work);
        }
    }

    /* Looks again when somebody has called meanwhile, who may have found no place free. */
    private void work() {
        int seen;
        try {
            do {
                seen = calls.get();
                answerAll();
            } while (running && calls.get() != seen);
        } finally {
            places.release();
        }
        if (calls.get() != seen && running && places.tryAcquire()) {
            executor.execute(this::work);
        }
    }

    private void answerAll() {
        try {
            Optional<ReplyTask> next = claim();
            while (next.isPresent()) {
                answer(next.get());
                next = claim();
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("Messages wait until the database is back", e);
        }
    }

    private Optional<ReplyTask> claim() {
        return running ? tasks.claim(holder, settings.lease()) : Optional.empty();
    }

    private void answer(ReplyTask task) {
        taken.put(task.message(), task);
        try {
            turn.run(task);
        } catch (RuntimeException e) {
            log.warn("Message {} is tried again: {}", task.message(), e.toString());
            tasks.release(task, pause(task.attempts()));
        } finally {
            taken.remove(task.message());
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = Duration.ofMillis(500L << Math.min(attempts, 10));
        return pause.compareTo(MOST_PAUSE) < 0 ? pause : MOST_PAUSE;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Gives back what is being answered: another worker, or this one after its restart, says it. */
    @Override
    public void stop() {
        running = false;
        try {
            taken.values().forEach(task -> tasks.release(task, Duration.ZERO));
        } catch (DataAccessException | TransactionException e) {
            log.debug("Leases run out by themselves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
