package dev.deskhand.bot.delivery;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The outbox's part of {@code /actuator/health}: {@code DEGRADED} while deliveries are parked or have been on their way
 * for more than five minutes. Receivers that are away make nobody unready.
 */
@Component("outbox")
class OutboxHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private static final Duration LATE = Duration.ofMinutes(5);

    private final OutboxWatch watch;

    OutboxHealth(OutboxWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        OutboxLevel level = watch.level();
        boolean fine = level.parked() == 0 && level.oldest().compareTo(LATE) <= 0;
        return Health.status(fine ? Status.UP : DEGRADED)
                .withDetail("due", level.due())
                .withDetail("parked", level.parked())
                .withDetail("oldestSeconds", level.oldest().toSeconds())
                .build();
    }
}
