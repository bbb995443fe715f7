package dev.deskhand.bot.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SiteApiIT extends ApiTest {

    @Test
    void a_site_is_created_found_and_erased() {
        String key = keyWith(Scope.ADMIN);

        HttpResponse<String> created = post("/sites", key, "{\"slug\":\"garden\",\"name\":\"Garden\"}");
        String id = json(created).get("id").asString();
        HttpResponse<String> bySlug = get("/sites/garden", key);
        HttpResponse<String> byId = get("/sites/" + id, key);
        HttpResponse<String> erased = delete("/sites/" + id, key);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).hasValue("/sites/garden");
        assertThat(bySlug.body()).isEqualTo(created.body()).isEqualTo(byId.body());
        assertThat(erased.statusCode()).isEqualTo(204);
        assertThat(get("/sites/garden", key).statusCode()).isEqualTo(404);
    }

    @Test
    void a_taken_slug_is_a_conflict() {
        HttpResponse<String> response = post("/sites", keyWith(Scope.ADMIN), "{\"slug\":\"other\"}");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(json(response).get("code").asString()).isEqualTo("conflict");
        assertThat(json(response).at("/errors/0/pointer").asString()).isEqualTo("/slug");
    }

    @Test
    void a_key_sees_its_sites_only() {
        String key = keyWith(Scope.ANSWER, "other");

        assertThat(json(get("/sites", key)).at("/sites")).hasSize(1);
        assertThat(get("/sites/default", key).statusCode()).isEqualTo(404);
    }

    @Test
    void an_erased_site_takes_its_keys_reach_along() {
        String key = keyWith(Scope.INGEST, "other");
        delete("/sites/other", keyWith(Scope.ADMIN));

        assertThat(get("/knowledge/articles", key).statusCode()).isEqualTo(404);
    }
}
