package dev.deskhand.bot.model;

import dev.deskhand.bot.model.TextEndpoint.Written;
import dev.deskhand.bot.model.TextModelException.Cause;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An endpoint behind a breaker and a bulkhead. What fails before the first piece is asked once more where that may help; an
 * endpoint that asks for a pause is left alone for so long. Safe for use by several threads.
 */
final class GuardedEndpoint {

    private final ModelSettings.Endpoint settings;
    private final TextEndpoint endpoint;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Duration longestRetryPause;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    GuardedEndpoint(ModelSettings.Endpoint settings, TextEndpoint endpoint, ModelSettings all, Clock clock) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.longestRetryPause = all.longestRetryPause();
        this.clock = clock;
        this.breaker = CircuitBreaker.of(settings.label(), breakerConfig(all.breaker(), clock));
        this.bulkhead = Bulkhead.of(
                settings.label(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(all.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    ModelSettings.Endpoint settings() {
        return settings;
    }

    /** {@code closed}, {@code open}, {@code half_open} or {@code paused}. */
    String state() {
        return clock.instant().isBefore(pausedUntil)
                ? "paused"
                : breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    /** Whether a request would be let through at this moment. */
    boolean isWell() {
        return state().equals("closed");
    }

    /** Requests that are under way. */
    int busy() {
        return bulkhead.getBulkheadConfig().getMaxConcurrentCalls()
                - bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    /**
     * Asks, and once more where it failed before the first piece and may do better.
     *
     * @param patience with which each of the two is waited for
     * @throws EndpointException when no whole text came, or it was not asked at all
     */
    Written write(ModelPrompt prompt, PatienceSource patience, Consumer<String> onText) {
        Told told = new Told(onText);
        try {
            return once(prompt, patience.next(), told);
        } catch (EndpointException e) {
            Duration pause = e.pause().orElse(Duration.ZERO);
            boolean again = e.isRetriable() && !told.begun && pause.compareTo(longestRetryPause) <= 0;
            if (!again || patience.next().left() <= pause.toNanos()) {
                throw e;
            }
            sleep(pause, e);
            return once(prompt, patience.next(), told);
        }
    }

    /** Gives patience for a request that begins now. */
    interface PatienceSource {

        Patience next();
    }

    private Written once(ModelPrompt prompt, Patience patience, Consumer<String> onText) {
        Instant paused = pausedUntil;
        if (clock.instant().isBefore(paused)) {
            throw EndpointException.notAsked(Cause.BUSY, "the endpoint has asked for a pause");
        }
        if (!bulkhead.tryAcquirePermission()) {
            throw EndpointException.notAsked(Cause.BUSY, "too many requests are under way");
        }
        try {
            if (!breaker.tryAcquirePermission()) {
                throw EndpointException.notAsked(Cause.BUSY, "the breaker is open");
            }
            return counted(prompt, patience, onText);
        } finally {
            bulkhead.onComplete();
        }
    }

    private Written counted(ModelPrompt prompt, Patience patience, Consumer<String> onText) {
        long start = breaker.getCurrentTimestamp();
        try {
            Written written = endpoint.write(prompt, patience, onText);
            breaker.onResult(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), written);
            return written;
        } catch (EndpointException e) {
            if (patience.isGivenUp()) {
                breaker.releasePermission();
            } else {
                breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
                e.pause().ifPresent(pause -> pausedUntil = clock.instant().plus(pause));
            }
            throw e;
        } catch (RuntimeException | Error callersOwn) {
            breaker.releasePermission();
            throw callersOwn;
        }
    }

    private static void sleep(Duration pause, EndpointException why) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }

    private static CircuitBreakerConfig breakerConfig(ModelSettings.Breaker breaker, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(breaker.window(), breaker.calls(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(breaker.failureRate())
                .slowCallDurationThreshold(breaker.slowCall())
                .slowCallRateThreshold(breaker.slowRate())
                .waitDurationInOpenState(breaker.open())
                .permittedNumberOfCallsInHalfOpenState(breaker.halfOpenCalls())
                .maxWaitDurationInHalfOpenState(breaker.halfOpen())
                .clock(clock)
                .build();
    }

    /** Knows whether anything was told. */
    private static final class Told implements Consumer<String> {

        private final Consumer<String> onText;
        private boolean begun;

        Told(Consumer<String> onText) {
            this.onText = onText;
        }

        @Override
        public void accept(String piece) {
            begun = true;
            onText.accept(piece);
        }
    }
}
