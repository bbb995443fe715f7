package dev.deskhand.bot.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.ingest.configured.RunCause;
import dev.deskhand.ingest.configured.SourceId;
import dev.deskhand.ingest.configured.SourceRun;
import dev.deskhand.ingest.configured.SourceRuns;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SourceApiIT extends ApiTest {

    private static final String PATH = "/knowledge/sources";
    private static final String DOCS = """
            {"name": "docs", "location": "https://docs.example.com/sitemap.xml", "collection": "handbook",
             "schedule": {"cron": "30 3 * * *", "zone": "Europe/Berlin"}}""";

    @Autowired
    private SourceScheduler scheduler;

    @Autowired
    private SourceRuns runs;

    @Test
    void a_source_is_added_listed_described_anew_and_removed() {
        String key = keyWith(Scope.CURATE, "other");

        HttpResponse<String> added = post(PATH, key, DOCS);
        String own = added.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> listed = get(PATH, key);
        HttpResponse<String> changed = put(own, key, """
                {"name": "docs", "location": "https://docs.example.com/help/", "crawl": true, "maxPages": 50,
                 "prune": false, "format": "html", "enabled": false, "schedule": {"cron": "0 0 4 * * *"}}""");
        HttpResponse<String> removed = delete(own, key);

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).get("site").asString()).isEqualTo("other");
        assertThat(json(added).get("nextRunAt").asString()).isEqualTo("2026-11-23T02:30:00Z");
        assertThat(json(added).at("/schedule/cron").asString()).isEqualTo("0 30 3 * * *");
        assertThat(json(added).get("prune").asBoolean()).isTrue();
        assertThat(json(listed).get("sources")).containsExactly(json(added));
        assertThat(json(changed).get("crawl").asBoolean()).isTrue();
        assertThat(json(changed).get("maxPages").asInt()).isEqualTo(50);
        assertThat(json(changed).get("prune").asBoolean()).isFalse();
        assertThat(json(changed).get("nextRunAt").isNull()).isTrue();
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(get(own, key).statusCode()).isEqualTo(404);
    }

    @Test
    void the_secret_of_a_source_is_kept_and_never_shown() {
        String key = keyWith(Scope.INGEST, "other");
        String body = """
                {"name": "api", "location": "intercom:https://api.intercom.io", "token": "top-secret"}""";

        HttpResponse<String> added = post(PATH, key, body, "Idempotency-Key", "one");
        String own = added.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> renamed = put(own, key, body.replace(", \"token\": \"top-secret\"", ""));

        assertThat(json(renamed).get("tokenKept").asBoolean()).isTrue();
        assertThat(added.body() + renamed.body() + get(PATH, key).body()).doesNotContain("top-secret");
        assertThat(jdbc.sql("select token from knowledge.source where token is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(token -> token.startsWith("sealed:1:"));
        assertThat(jdbc.sql("select string_agg(body, '') from bot.idempotency_key")
                        .query(String.class)
                        .single())
                .doesNotContain("top-secret");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        HttpResponse<String> refused = post(PATH, keyWith(Scope.CURATE, "other"), """
                {"name": " ", "location": "", "maxPages": 0, "format": "docx", "collection": "",
                 "schedule": {"cron": "at night", "zone": "Mars"}}""");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("errors").valueStream().map(error -> error.get("pointer")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "/name",
                        "/location",
                        "/maxPages",
                        "/format",
                        "/collection",
                        "/schedule/cron",
                        "/schedule/zone");
    }

    @Test
    void locations_that_the_service_must_not_read_are_refused() {
        String key = keyWith(Scope.CURATE, "other");

        for (String location : List.of(
                "/etc", "../secrets", "https://user:password@docs.example.com/", "https:///x", "zendesk:acme")) {
            HttpResponse<String> refused = post(PATH, key, "{\"name\": \"x\", \"location\": \"" + location + "\"}");

            assertThat(refused.statusCode()).as(location).isEqualTo(400);
            assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo("/location");
        }
    }

    @Test
    void a_name_is_taken_once_in_a_site() {
        String key = keyWith(Scope.CURATE, "other");
        post(PATH, key, DOCS);

        HttpResponse<String> again = post(PATH, key, DOCS);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(post(PATH, keyWith(Scope.CURATE, "default"), DOCS).statusCode())
                .isEqualTo(201);
    }

    @Test
    void another_sites_source_is_404_whatever_is_asked_of_it() {
        String own = added(keyWith(Scope.CURATE, "other"));
        String foreign = keyWith(Scope.CURATE, "default");

        assertThat(get(own, foreign).statusCode()).isEqualTo(404);
        assertThat(put(own, foreign, DOCS).statusCode()).isEqualTo(404);
        assertThat(delete(own, foreign).statusCode()).isEqualTo(404);
        assertThat(post(own + "/sync", foreign, "").statusCode()).isEqualTo(404);
        assertThat(get(own + "/runs", foreign).statusCode()).isEqualTo(404);
        assertThat(get(own + "/runs/" + UUID.randomUUID(), foreign).statusCode())
                .isEqualTo(404);
        assertThat(get(own + "/runs/" + UUID.randomUUID() + "/events", foreign).statusCode())
                .isEqualTo(404);
        assertThat(get(PATH + "/nothing", foreign).statusCode()).isEqualTo(404);
        assertThat(get(PATH + "?site=other", foreign).statusCode()).isEqualTo(404);
        assertThat(get(own, keyWith(Scope.ANSWER, "other")).statusCode()).isEqualTo(403);
    }

    @Test
    void a_run_is_asked_for_once_and_its_state_is_told() {
        String key = keyWith(Scope.INGEST, "other");
        String own = added(key);

        HttpResponse<String> asked = post(own + "/sync", key, "{\"force\": true}", "Idempotency-Key", "now");
        HttpResponse<String> replayed = post(own + "/sync", key, "{\"force\": true}", "Idempotency-Key", "now");
        HttpResponse<String> again = post(own + "/sync", key, "");
        String run = asked.headers().firstValue("Location").orElseThrow();

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(replayed.body()).isEqualTo(asked.body());
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(get(run, key)).at("/run/state").asString()).isEqualTo("waiting");
        assertThat(json(get(run, key)).at("/run/cause").asString()).isEqualTo("request");
        assertThat(json(get(own, key)).at("/lastRun/id").asString())
                .isEqualTo(json(asked).get("id").asString());
        assertThat(json(get(own + "/runs", key)).get("runs")).hasSize(1);
        assertThat(get(own + "/runs?limit=51", key).statusCode()).isEqualTo(400);
    }

    @Test
    void a_source_that_is_due_is_asked_for_once_and_a_missed_time_is_made_up_for_once() {
        String key = keyWith(Scope.CURATE, "other");
        String own = added(key);

        scheduler.sweep();
        List<SourceRun> early = runsOf(own);
        clock.advance(Duration.ofDays(3));
        scheduler.sweep();
        scheduler.sweep();
        JsonNode source = json(get(own, key));

        assertThat(early).isEmpty();
        assertThat(runsOf(own)).singleElement().extracting(SourceRun::cause).isEqualTo(RunCause.SCHEDULE);
        assertThat(source.get("nextRunAt").asString()).isEqualTo("2026-11-26T02:30:00Z");
    }

    private String added(String key) {
        return post(PATH, key, DOCS).headers().firstValue("Location").orElseThrow();
    }

    private List<SourceRun> runsOf(String own) {
        return runs.list(new SourceId(UUID.fromString(own.substring(PATH.length() + 1))), 10);
    }
}
