package dev.deskhand.bot.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Figures on models. {@code deskhand.model.calls} times requests by model, task and result; {@code
 * deskhand.model.first.token} times their first piece; {@code deskhand.model.tokens} and {@code deskhand.model.price}
 * (millionths) count what they cost; {@code deskhand.model.hedges} counts those that a second model was asked for; {@code
 * deskhand.model.well} is 1 while a model's breaker is closed, {@code deskhand.model.busy} its requests under way.
 */
@Component
class ModelMeters {

    private final MeterRegistry registry;

    ModelMeters(MeterRegistry registry, ModelEndpoints endpoints) {
        this.registry = registry;
        for (GuardedEndpoint endpoint : endpoints.inOrder()) {
            String label = endpoint.settings().label();
            Gauge.builder("deskhand.model.well", endpoint, it -> it.isWell() ? 1 : 0)
                    .tag("model", label)
                    .register(registry);
            Gauge.builder("deskhand.model.busy", endpoint, GuardedEndpoint::busy)
                    .tag("model", label)
                    .register(registry);
        }
    }

    void called(String model, String task, String result, Duration time) {
        registry.timer("deskhand.model.calls", "model", model, "task", task, "result", result)
                .record(time);
    }

    void begun(String model, Duration time) {
        registry.timer("deskhand.model.first.token", "model", model).record(time);
    }

    void spent(String model, long promptTokens, long completionTokens, long price) {
        registry.counter("deskhand.model.tokens", "model", model, "kind", "prompt")
                .increment(promptTokens);
        registry.counter("deskhand.model.tokens", "model", model, "kind", "completion")
                .increment(completionTokens);
        registry.counter("deskhand.model.price", "model", model).increment(price);
    }

    void hedged(String model) {
        registry.counter("deskhand.model.hedges", "model", model).increment();
    }
}
