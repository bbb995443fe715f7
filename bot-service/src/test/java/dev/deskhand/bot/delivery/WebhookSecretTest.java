package dev.deskhand.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The example of the specification's reference libraries. */
    @Test
    void signs_as_the_standard_says() {
        WebhookSecret secret =
                WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        String signature = secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_new_one_has_256_bits_and_reads_back() {
        WebhookSecret made = WebhookSecret.random(new SecureRandom());

        assertThat(Base64.getDecoder().decode(made.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat(WebhookSecret.parse(made.text()).orElseThrow().sign("a", 1, "b"))
                .isEqualTo(made.sign("a", 1, "b"));
        assertThat(WebhookSecret.random(new SecureRandom()).text()).isNotEqualTo(made.text());
    }

    @Test
    void what_is_too_short_too_long_or_no_base64_is_none() {
        assertThat(WebhookSecret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isEmpty();
        assertThat(WebhookSecret.parse("whsec_c2hvcnQ=")).isEmpty();
        assertThat(WebhookSecret.parse("whsec_" + "A".repeat(88))).isEmpty();
        assertThat(WebhookSecret.parse("whsec_not base64!")).isEmpty();
    }

    @Test
    void does_not_print_itself() {
        assertThat(WebhookSecret.random(new SecureRandom())).hasToString("whsec_***");
    }
}
