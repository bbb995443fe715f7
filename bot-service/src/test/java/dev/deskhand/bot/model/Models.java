package dev.deskhand.bot.model;

import dev.deskhand.bot.redact.Redactors;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/** Text models as they are in the service, over endpoints of a test, without a container and a database. */
public final class Models {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final MemoryLedger ledger = new MemoryLedger();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private int count;

    /** Patient ones, since a test's machine may have other work. */
    public static Models over(ScriptedEndpoint... endpoints) {
        Models models = new Models()
                .with("connect", "30s")
                .with("first-token", "60s")
                .with("gap", "60s")
                .with("total", "120s")
                .with("breaker.slow-call", "90s");
        for (ScriptedEndpoint endpoint : endpoints) {
            models.and(endpoint.baseUrl());
        }
        return models;
    }

    /** A further model, {@code model-1}, {@code model-2} and so on. */
    public Models and(String baseUrl) {
        String prefix = "endpoints[" + count++ + "].";
        return with(prefix + "base-url", baseUrl)
                .with(prefix + "name", "model-" + count)
                .with(prefix + "key", "sk-secret-" + count)
                .with(prefix + "prompt-price", "2")
                .with(prefix + "completion-price", "6");
    }

    /** A setting below {@code deskhand.model}. */
    public Models with(String name, String value) {
        settings.put("deskhand.model." + name, value);
        return this;
    }

    public TextModel start() {
        return ladder(endpoints());
    }

    ModelEndpoints endpoints() {
        return ModelEndpoints.of(settings(), Clock.systemUTC());
    }

    TextModel ladder(ModelEndpoints endpoints) {
        ModelMeters meters = new ModelMeters(registry, endpoints);
        return new ModelLadder(
                endpoints,
                settings(),
                new ModelTurn(ledger, meters),
                meters,
                Redactors.redactor(),
                new SimpleAsyncTaskExecutor("model-"));
    }

    MemoryLedger ledger() {
        return ledger;
    }

    /** What a scrape of the metrics says. */
    public String metrics() {
        return registry.scrape();
    }

    ModelSettings settings() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("deskhand.model", ModelSettings.class);
    }
}
