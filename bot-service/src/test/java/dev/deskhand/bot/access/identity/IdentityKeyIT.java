package dev.deskhand.bot.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import dev.deskhand.bot.access.Scope;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class IdentityKeyIT extends IdentityTest {

    private static final String KEYS = "/sites/default/identity-keys";
    private static final String SECRET = "{\"algorithm\": \"HS256\"}";

    @Test
    void a_secret_is_told_once() {
        HttpResponse<String> made = post(KEYS, admin(), SECRET);
        JsonNode listed = json(get(KEYS, admin())).path("keys").path(0);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("secret").asString()).hasSize(43);
        assertThat(made.headers().firstValue("Location"))
                .contains(KEYS + "/" + json(made).path("kid").asString());
        assertThat(listed.path("kid")).isEqualTo(json(made).path("kid"));
        assertThat(listed.has("secret")).isFalse();
    }

    @Test
    void a_repeated_request_makes_no_second_key_and_tells_no_secret_again() {
        String admin = admin();

        HttpResponse<String> made = post(KEYS, admin, SECRET, "Idempotency-Key", "k1");
        HttpResponse<String> again = post(KEYS, admin, SECRET, "Idempotency-Key", "k1");

        assertThat(json(again).path("kid")).isEqualTo(json(made).path("kid"));
        assertThat(json(again).has("secret")).isFalse();
        assertThat(count("bot.identity_key")).isEqualTo(1);
    }

    @Test
    void a_public_key_is_kept_and_has_no_secret() {
        HttpResponse<String> made = publish("default", SignedIdentity.pem(SignedIdentity.newKey(Curve.P_256)));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(json(made).path("algorithm").asString()).isEqualTo("ES256");
        assertThat(json(made).has("secret")).isFalse();
    }

    @Test
    void two_keys_at_most_so_that_one_can_follow_the_other() {
        post(KEYS, admin(), SECRET);
        String second = json(post(KEYS, admin(), SECRET)).path("kid").asString();

        HttpResponse<String> third = post(KEYS, admin(), SECRET);
        int deleted = delete(KEYS + "/" + second, admin()).statusCode();

        assertThat(code(third)).isEqualTo("409 conflict");
        assertThat(deleted).isEqualTo(204);
        assertThat(post(KEYS, admin(), SECRET).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"algorithm\": \"none\"}",
                "{\"algorithm\": \"RS256\"}",
                "{\"algorithm\": \"HS256\", \"publicKey\": \"x\"}",
                "{\"algorithm\": \"ES256\"}",
                "{\"algorithm\": \"ES256\", \"publicKey\": \"-----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----\"}"
            })
    void other_keys_are_refused(String body) {
        assertThat(code(post(KEYS, admin(), body))).isEqualTo("400 invalid_request");
    }

    @Test
    void a_key_on_another_curve_is_refused() {
        HttpResponse<String> made = publish("default", SignedIdentity.pem(SignedIdentity.newKey(Curve.P_384)));

        assertThat(code(made)).isEqualTo("400 invalid_request");
    }

    @Test
    void keys_are_the_business_of_the_sites_administrators() {
        String kid = secretOf("default").kid();
        String elsewhere = keyWith(Scope.ADMIN, "other");

        assertThat(get(KEYS, keyWith(Scope.CURATE)).statusCode()).isEqualTo(403);
        assertThat(get(KEYS, elsewhere).statusCode()).isEqualTo(404);
        assertThat(delete(KEYS + "/" + kid, elsewhere).statusCode()).isEqualTo(404);
        assertThat(delete("/sites/other/identity-keys/" + kid, admin()).statusCode())
                .isEqualTo(404);
        assertThat(count("bot.identity_key")).isEqualTo(1);
    }
}
