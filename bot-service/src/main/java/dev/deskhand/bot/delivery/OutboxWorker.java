package dev.deskhand.bot.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
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
 * This node's share of the deliveries. What is due is announced by an event and found by a sweep at the latest, on any
 * node; leases see to it that one worker has it at a time, and that a dead one's come back.
 */
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

    private final UUID holder = UUID.randomUUID();
    private final DeliveryQueue queue;
    private final Courier courier;
    private final Breakers breakers;
    private final DeliverySettings settings;
    private final AsyncTaskExecutor executor;
    private final Clock clock;
    private final Semaphore places;
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<DeliveryId> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    OutboxWorker(
            DeliveryQueue queue,
            Courier courier,
            Breakers breakers,
            DeliverySettings settings,
            AsyncTaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.queue = queue;
        this.courier = courier;
        this.breakers = breakers;
        this.settings = settings;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
        this.places = new Semaphore(settings.workers());
    }

    @EventListener(OutboxFilled.class)
    void onFilled() {
        wake();
    }

    @Scheduled(fixedDelayString = "${deskhand.delivery.sweep:1s}")
    void sweep() {
        try {
            queue.renew(holder, taken, settings.lease());
        } catch (DataAccessException | TransactionException e) {
            log.debug("Leases cannot be renewed at the moment", e);
        }
        wake();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    void deleteOld() {
        try {
            int deleted = queue.deleteDone(clock.instant().minus(settings.keep()));
            log.debug("Deleted {} deliveries that were done", deleted);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Old deliveries could not be deleted: {}", e.toString());
        }
    }

    private void wake() {
        calls.incrementAndGet();
        callAnother();
    }

    private void callAnother() {
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
                carryAll();
            } while (running && calls.get() != seen);
        } finally {
            places.release();
        }
        if (calls.get() != seen) {
            callAnother();
        }
    }

    private void carryAll() {
        try {
            Optional<Delivery> next = claim();
            while (next.isPresent()) {
                callAnother();
                carry(next.get());
                next = claim();
            }
        } catch (DataAccessException | TransactionException e) {
            log.debug("Deliveries wait until the database is back", e);
        }
    }

    private Optional<Delivery> claim() {
        return running ? queue.claim(holder, settings.lease(), breakers.closedOff()) : Optional.empty();
    }

    private void carry(Delivery delivery) {
        taken.add(delivery.id());
        try {
            courier.carry(delivery);
        } finally {
            taken.remove(delivery.id());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** What is under way comes to its end or back when its lease has run out. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
