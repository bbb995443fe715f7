package dev.deskhand.bot.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Figures on deliveries: {@code deskhand.deliveries} counts tries by kind of target and result;
 * {@code deskhand.outbox.due}, {@code deskhand.outbox.parked} and {@code deskhand.outbox.oldest} (seconds) tell how the
 * outbox stands.
 */
@Component
class DeliveryMeters {

    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry, OutboxWatch watch) {
        this.registry = registry;
        Gauge.builder("deskhand.outbox.due", watch, it -> it.level().due()).register(registry);
        Gauge.builder("deskhand.outbox.parked", watch, it -> it.level().parked())
                .register(registry);
        Gauge.builder("deskhand.outbox.oldest", watch, it -> it.level().oldest().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(registry);
    }

    /** A try has ended. */
    void count(Delivery delivery, String result) {
        registry.counter("deskhand.deliveries", "kind", delivery.target().kind(), "result", result)
                .increment();
    }
}
