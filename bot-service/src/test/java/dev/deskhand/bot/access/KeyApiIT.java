package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KeyApiIT extends ApiTest {

    private static final String WANTED = "{\"name\":\"Shop\",\"scopes\":[\"ingest\"],\"sites\":[\"other\"]}";

    @Test
    void a_new_key_works_and_its_secret_is_stored_nowhere() {
        HttpResponse<String> made = post("/keys", keyWith(Scope.ADMIN), WANTED);

        String secret = json(made).get("key").asString();
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(secret).matches("dh_[A-Za-z0-9_-]{43}");
        assertThat(get("/knowledge/articles", secret).statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from bot.api_key k where k::text like '%' || :secret || '%'")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_revoked_key_is_out_at_once() {
        String admin = keyWith(Scope.ADMIN);
        JsonNode made = json(post("/keys", admin, WANTED));
        String secret = made.get("key").asString();
        String path = "/keys/" + made.get("id").asString();

        int before = get("/sites", secret).statusCode();
        int revoked = delete(path, admin).statusCode();
        HttpResponse<String> after = get("/sites", secret);

        assertThat(before).isEqualTo(200);
        assertThat(revoked).isEqualTo(204);
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(after.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(get(path, admin)).get("revokedAt").asString()).isEqualTo("2026-11-22T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer dh_nobody", "Bearer", "Basic YTpi", "dh_nobody", "Bearer a b"})
    void no_valid_key_is_401(String authorization) {
        HttpResponse<String> response = send(to("/sites").header("Authorization", authorization));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("code").asString()).isEqualTo("unauthorized");
        assertThat(send(to("/sites")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_without_the_scope_is_403() {
        HttpResponse<String> response = post("/keys", keyWith(Scope.ANSWER), WANTED);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).get("detail").asString()).isEqualTo("This needs a key with the scope \"admin\".");
    }

    @Test
    void a_sites_administrator_gets_no_further_than_that_site() {
        String admin = keyWith(Scope.ADMIN, "default");
        IssuedApiKey everywhere = issue(Set.of(Scope.ANSWER));
        String wide = "{\"name\":\"n\",\"scopes\":[\"answer\"],\"allSites\":true}";

        assertThat(post("/keys", admin, WANTED).statusCode()).isEqualTo(404);
        assertThat(post("/keys", admin, wide).statusCode()).isEqualTo(403);
        assertThat(delete("/keys/" + everywhere.key().id(), admin).statusCode()).isEqualTo(404);
        assertThat(get("/keys/" + everywhere.key().id(), admin).statusCode()).isEqualTo(404);
        assertThat(get("/keys", admin).body())
                .doesNotContain(everywhere.key().id().toString());
        assertThat(delete("/sites/other", admin).statusCode()).isEqualTo(404);
        assertThat(post("/sites", admin, "{\"slug\":\"third\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_replayed_response_comes_without_the_secret() {
        String admin = keyWith(Scope.ADMIN);

        HttpResponse<String> first = post("/keys", admin, WANTED, "Idempotency-Key", "one");
        HttpResponse<String> second = post("/keys", admin, WANTED, "Idempotency-Key", "one");

        assertThat(json(second).get("id")).isEqualTo(json(first).get("id"));
        assertThat(json(first).has("key")).isTrue();
        assertThat(json(second).has("key")).isFalse();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void use_is_noted() {
        IssuedApiKey key = issue(Set.of(Scope.ADMIN));

        get("/sites", key.secret().value());

        assertThat(json(get("/keys/" + key.key().id(), key.secret().value()))
                        .get("lastUsedAt")
                        .asString())
                .isEqualTo(clock.instant().toString());
    }
}
