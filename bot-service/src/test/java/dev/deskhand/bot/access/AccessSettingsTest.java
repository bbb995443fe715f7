package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.access.limit.AddressRange;
import dev.deskhand.bot.access.limit.Rate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccessSettingsTest {

    @Test
    void trusts_no_proxy_and_limits_what_visitors_do() {
        AccessSettings settings = bind(Map.of());

        assertThat(settings.trustedProxies()).isEmpty();
        assertThat(settings.forwardedHeader()).isEqualTo("X-Forwarded-For");
        assertThat(settings.limits())
                .isEqualTo(new AccessSettings.Limits(
                        rate("60/10m"),
                        rate("20/1m"),
                        rate("30/1m"),
                        rate("120/1m"),
                        rate("20/10m"),
                        rate("50/1d"),
                        rate("120/10m"),
                        rate("600/1m"),
                        rate("60/1m"),
                        rate("30/10m"),
                        null));
    }

    @Test
    void every_key_can_be_set() {
        String limits = "deskhand.access.limits.";
        AccessSettings settings = bind(Map.ofEntries(
                Map.entry("deskhand.access.trusted-proxies", "10.0.0.0/8, ::1"),
                Map.entry("deskhand.access.forwarded-header", "Forwarded"),
                Map.entry(limits + "sessions-per-address", "1/1s"),
                Map.entry(limits + "messages-per-session", "2/1s"),
                Map.entry(limits + "messages-per-conversation", "3/1s"),
                Map.entry(limits + "messages-per-address", "4/1s"),
                Map.entry(limits + "uploads-per-session", "5/1s"),
                Map.entry(limits + "uploads-per-conversation", "6/1s"),
                Map.entry(limits + "uploads-per-address", "7/1s"),
                Map.entry(limits + "suggestions-per-address", "8/1s"),
                Map.entry(limits + "typing-per-session", "9/1s"),
                Map.entry(limits + "sign-ins-per-address", "10/1s"),
                Map.entry(limits + "answers-per-key", "11/1s")));

        assertThat(settings.trustedProxies())
                .isEqualTo(List.of(AddressRange.valueOf("10.0.0.0/8"), AddressRange.valueOf("::1")));
        assertThat(settings.forwardedHeader()).isEqualTo("Forwarded");
        assertThat(settings.limits())
                .isEqualTo(new AccessSettings.Limits(
                        rate("1/1s"),
                        rate("2/1s"),
                        rate("3/1s"),
                        rate("4/1s"),
                        rate("5/1s"),
                        rate("6/1s"),
                        rate("7/1s"),
                        rate("8/1s"),
                        rate("9/1s"),
                        rate("10/1s"),
                        rate("11/1s")));
    }

    @Test
    void another_header_is_refused() {
        assertThatThrownBy(() -> bind(Map.of("deskhand.access.forwarded-header", "X-Real-IP")))
                .hasRootCauseMessage(
                        "deskhand.access.forwarded-header is 'X-Real-IP', must be X-Forwarded-For or Forwarded");
    }

    private static Rate rate(String text) {
        return Rate.valueOf(text);
    }

    private static AccessSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("deskhand.access", AccessSettings.class);
    }
}
