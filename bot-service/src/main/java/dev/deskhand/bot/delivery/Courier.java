package dev.deskhand.bot.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one delivery to its target, and notes how it went. Safe for use by several threads. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Until a target that is being tried by another delivery is tried by this one. */
    private static final Duration TURN = Duration.ofSeconds(1);

    private static final Duration LONGEST_WISH = Duration.ofDays(1);

    private final Map<String, Connector> connectors;
    private final DeliveryQueue queue;
    private final JdbcTargets targets;
    private final Breakers breakers;
    private final RetryPlan plan;
    private final DeliveryMeters meters;
    private final Clock clock;

    Courier(
            List<Connector> connectors,
            DeliveryQueue queue,
            JdbcTargets targets,
            Breakers breakers,
            RetryPlan plan,
            DeliveryMeters meters,
            Clock clock) {
        this.connectors = connectors.stream().collect(Collectors.toMap(Connector::kind, Function.identity()));
        this.queue = queue;
        this.targets = targets;
        this.breakers = breakers;
        this.plan = plan;
        this.meters = meters;
        this.clock = clock;
    }

    void carry(Delivery delivery) {
        Connector connector = connectors.get(delivery.target().kind());
        if (connector == null) {
            queue.parked(
                    delivery,
                    "Nobody here knows how to tell \"" + delivery.target().kind() + "\".");
            return;
        }
        CircuitBreaker breaker = breakers.of(delivery.target().id());
        if (!breaker.tryAcquirePermission()) {
            queue.release(delivery, TURN);
            return;
        }
        boolean wasAway = breaker.getState() != CircuitBreaker.State.CLOSED;
        long begun = breaker.getCurrentTimestamp();
        try {
            Outcome outcome = connector.deliver(delivery);
            breaker.onSuccess(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit());
            note(delivery, outcome);
            if (wasAway) {
                queue.bringForward(delivery.target().id());
            }
        } catch (ReceiverException e) {
            if (e.retryAfter().isPresent() || e.isLasting()) {
                breaker.releasePermission();
            } else {
                breaker.onError(breaker.getCurrentTimestamp() - begun, breaker.getTimestampUnit(), e);
            }
            failed(delivery, e.getMessage(), e.retryAfter().map(Courier::bounded), e.isLasting());
        } catch (IOException e) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
            failed(delivery, String.valueOf(e.getMessage()), Optional.empty(), false);
        } catch (RuntimeException e) {
            breaker.onError(0, TimeUnit.NANOSECONDS, e);
            log.warn(
                    "Delivery {} to target {} failed here",
                    delivery.id(),
                    delivery.target().id(),
                    e);
            failed(delivery, "Something unexpected happened here.", Optional.empty(), false);
        }
    }

    private void note(Delivery delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Skipped skipped) {
            queue.skipped(delivery, skipped.why());
            meters.count(delivery, "skipped");
        } else {
            queue.delivered(delivery);
            meters.count(delivery, "delivered");
        }
    }

    private void failed(Delivery delivery, String fault, Optional<Duration> asked, boolean lasting) {
        Instant now = clock.instant();
        Optional<Duration> pause = lasting
                ? Optional.empty()
                : plan.pause(delivery.attempts(), Duration.between(delivery.firstTriedAt(), now), asked);
        asked.ifPresent(wish -> targets.pause(delivery.target().id(), now.plus(wish)));
        if (pause.isPresent()) {
            queue.postpone(delivery, now.plus(pause.get()), fault);
            meters.count(delivery, "failed");
        } else {
            queue.parked(delivery, fault);
            meters.count(delivery, "parked");
            log.warn(
                    "Delivery {} of {} to target {} is parked after {} tries: {}",
                    delivery.id(),
                    delivery.type(),
                    delivery.target().id(),
                    delivery.attempts(),
                    fault);
        }
    }

    private static Duration bounded(Duration wish) {
        return wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    }
}
