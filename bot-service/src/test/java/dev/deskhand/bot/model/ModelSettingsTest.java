package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.model.ModelSettings.Breaker;
import dev.deskhand.bot.model.ModelSettings.Budget;
import dev.deskhand.bot.model.ModelSettings.Endpoint;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ModelSettingsTest {

    @Test
    void by_default_there_is_no_model_and_thirty_seconds_for_one() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ModelSettings(
                        List.of(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(1),
                        null,
                        8,
                        DataSize.ofMegabytes(2),
                        true,
                        new Breaker(
                                20,
                                5,
                                50,
                                Duration.ofSeconds(20),
                                80,
                                Duration.ofSeconds(15),
                                2,
                                Duration.ofSeconds(30)),
                        new Budget(null, null, null, null, null, null)));
    }

    @Test
    void every_key_can_be_set() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("endpoints[0].base-url", "http://127.0.0.1:11434/v1"),
                        Map.entry("endpoints[0].name", "qwen3:4b"),
                        Map.entry("endpoints[0].label", "small"),
                        Map.entry("endpoints[0].key", "sk-1"),
                        Map.entry("endpoints[0].context-size", "4096"),
                        Map.entry("endpoints[0].prompt-price", "0.15"),
                        Map.entry("endpoints[0].completion-price", "0.60"),
                        Map.entry("connect", "1s"),
                        Map.entry("first-token", "3s"),
                        Map.entry("gap", "4s"),
                        Map.entry("total", "20s"),
                        Map.entry("longest-retry-pause", "0s"),
                        Map.entry("hedge-after", "2s"),
                        Map.entry("concurrent", "3"),
                        Map.entry("max-size", "1MB"),
                        Map.entry("redact-local", "false"),
                        Map.entry("breaker.window", "10"),
                        Map.entry("breaker.calls", "4"),
                        Map.entry("breaker.failure-rate", "40"),
                        Map.entry("breaker.slow-call", "9s"),
                        Map.entry("breaker.slow-rate", "70"),
                        Map.entry("breaker.open", "1m"),
                        Map.entry("breaker.half-open-calls", "1"),
                        Map.entry("breaker.half-open", "10s"),
                        Map.entry("budget.tokens", "6"),
                        Map.entry("budget.site-tokens", "5"),
                        Map.entry("budget.customer-tokens", "4"),
                        Map.entry("budget.money", "3.5"),
                        Map.entry("budget.site-money", "2.5"),
                        Map.entry("budget.customer-money", "1.5"))))
                .isEqualTo(new ModelSettings(
                        List.of(new Endpoint(
                                URI.create("http://127.0.0.1:11434/v1"),
                                "qwen3:4b",
                                "small",
                                "sk-1",
                                4096,
                                new BigDecimal("0.15"),
                                new BigDecimal("0.60"))),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(20),
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        3,
                        DataSize.ofMegabytes(1),
                        false,
                        new Breaker(
                                10, 4, 40, Duration.ofSeconds(9), 70, Duration.ofMinutes(1), 1, Duration.ofSeconds(10)),
                        new Budget(6L, 5L, 4L, new BigDecimal("3.5"), new BigDecimal("2.5"), new BigDecimal("1.5"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://models.example/v1",
                "models.example/v1",
                "https://user:word@models.example/v1",
                "https://models.example/v1?key=1",
                "file:///etc/passwd"
            })
    void an_address_that_is_none_is_refused(String address) {
        assertThatThrownBy(() -> bind(Map.of("endpoints[0].base-url", address, "endpoints[0].name", "m")))
                .hasRootCauseMessage("base-url must be an http or https address without user, query and fragment");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> bind(Map.of("gap", "0s")))
                .hasRootCauseMessage("gap is PT0S, must be longer than nothing");
        assertThatThrownBy(() -> bind(Map.of("max-size", "0B")))
                .hasRootCauseMessage("max-size is 0B, must be at least 1B");
        assertThatThrownBy(() -> bind(Map.of(
                        "endpoints[0].base-url", "http://a/v1",
                        "endpoints[0].name", "m",
                        "endpoints[1].base-url", "http://b/v1",
                        "endpoints[1].name", "m")))
                .hasRootCauseMessage("two of the endpoints have the same label");
    }

    @Test
    void a_key_prints_as_stars() {
        ModelSettings settings = bind(Map.of(
                "endpoints[0].base-url", "http://127.0.0.1:11434/v1",
                "endpoints[0].name", "m",
                "endpoints[0].key", "sk-very-secret"));

        assertThat(settings.toString()).contains("key=***").doesNotContain("sk-very-secret");
    }

    @Test
    void completions_are_asked_for_below_the_base_url() {
        ModelSettings settings =
                bind(Map.of("endpoints[0].base-url", "http://localhost:11434/v1/", "endpoints[0].name", "m"));

        Endpoint endpoint = settings.endpoints().get(0);

        assertThat(endpoint.completions()).hasToString("http://localhost:11434/v1/chat/completions");
        assertThat(endpoint.isOnThisMachine()).isTrue();
    }

    private static ModelSettings bind(Map<String, String> values) {
        Map<String, String> settings = new HashMap<>();
        values.forEach((name, value) -> settings.put("deskhand.model." + name, value));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("deskhand.model", ModelSettings.class);
    }
}
