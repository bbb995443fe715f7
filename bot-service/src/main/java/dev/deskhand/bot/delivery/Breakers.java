package dev.deskhand.bot.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * A circuit breaker for each target, as this node sees it: five failures in a row, and the target is left alone for a
 * while; then a single delivery tries whether it is back. Safe for use by several threads.
 */
@Component
class Breakers {

    private static final int FAILURES = 5;

    private final Map<TargetId, Guard> guards = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;
    private final Duration pause;
    private final Clock clock;

    Breakers(DeliverySettings settings, Clock clock) {
        this.clock = clock;
        this.pause = settings.breakerPause();
        this.config = CircuitBreakerConfig.custom()
                .slidingWindow(FAILURES, FAILURES, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(pause)
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build();
    }

    CircuitBreaker of(TargetId target) {
        return guard(target).breaker();
    }

    /** Targets that are left alone at this moment. */
    List<TargetId> closedOff() {
        Instant now = clock.instant();
        return guards.entrySet().stream()
                .filter(entry -> entry.getValue().isOpenAt(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code closed}, {@code open} or {@code half_open}. */
    String state(TargetId target) {
        Guard guard = guards.get(target);
        return guard == null ? "closed" : guard.breaker().getState().name().toLowerCase(Locale.ROOT);
    }

    /** The target was changed: what was known of it is worth nothing. */
    void forget(TargetId target) {
        guards.remove(target);
    }

    private Guard guard(TargetId target) {
        return guards.computeIfAbsent(target, id -> new Guard(CircuitBreaker.of(id.toString(), config), pause, clock));
    }

    /** A breaker that knows when it opened. */
    private static final class Guard {

        private final CircuitBreaker breaker;
        private volatile Instant openUntil = Instant.MIN;

        Guard(CircuitBreaker breaker, Duration pause, Clock clock) {
            this.breaker = breaker;
            breaker.getEventPublisher().onStateTransition(event -> {
                boolean opened = event.getStateTransition().getToState() == CircuitBreaker.State.OPEN;
                openUntil = opened ? clock.instant().plus(pause) : Instant.MIN;
            });
        }

        CircuitBreaker breaker() {
            return breaker;
        }

        boolean isOpenAt(Instant now) {
            return breaker.getState() == CircuitBreaker.State.OPEN && !now.isAfter(openUntil);
        }
    }
}
