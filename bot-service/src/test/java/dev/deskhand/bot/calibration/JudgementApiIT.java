package dev.deskhand.bot.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class JudgementApiIT extends ApiTest {

    private static final String PATH = "/sites/default/judgements";

    @Autowired
    private Judgements judgements;

    @Autowired
    private SiteDirectory directory;

    private String key;

    @BeforeEach
    void take() {
        key = keyWith(Scope.CURATE, "default");
    }

    @Test
    void judgements_are_kept_and_listed() {
        HttpResponse<String> kept = post(PATH, key, """
                {"judgements": [
                  {"question": "  pause my plan? ", "language": "en", "relevant": ["pause", "pause"]},
                  {"question": "weather?", "relevant": []},
                  {"question": "refund?", "relevant": ["refunds"], "rejected": ["plans"], "source": "correction"}]}""");

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(json(kept).path("kept").asInt()).isEqualTo(3);
        JsonNode list = json(get(PATH, key));
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(list.path("judgements").valueStream().map(it -> it.path("question")
                        .asString()))
                .containsExactlyInAnyOrder("pause my plan?", "weather?", "refund?");
        assertThat(list.toString()).contains("\"relevant\":[\"pause\"]", "\"rejected\":[\"plans\"]", "\"correction\"");
    }

    @Test
    void the_newest_word_of_a_source_on_a_question_counts() {
        keep("{\"question\": \"q\", \"relevant\": [\"a\"]}");
        keep("{\"question\": \"q\", \"relevant\": [\"b\"]}");
        keep("{\"question\": \"q\", \"relevant\": [\"c\"], \"source\": \"rating\"}");
        keep("{\"question\": \"q\", \"relevant\": [\"d\"], \"language\": \"de\"}");

        assertThat(json(get(PATH, key)).path("judgements").valueStream().map(it -> it.at("/relevant/0")
                        .asString()))
                .containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void pages_together_are_the_whole_export() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(1));
            keep("{\"question\": \"q" + i + "\", \"relevant\": [\"a\"]}");
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode list = json(get(PATH + "?limit=2" + after, key));
            list.path("judgements").forEach(it -> seen.add(it.path("question").asString()));
            after = "&after=" + list.path("next").asString("");
        }

        assertThat(seen).containsExactly("q0", "q1", "q2", "q3", "q4");
        assertThat(after).isEqualTo("&after=");
    }

    @Test
    void other_features_record_ratings() {
        judgements.record(
                directory.find("default").orElseThrow().id(),
                Judgement.Draft.rating("does it leak?", Optional.of("en"), "noise-and-leaks", false));

        JsonNode rating = json(get(PATH, key)).at("/judgements/0");
        assertThat(rating.path("source").asString()).isEqualTo("rating");
        assertThat(rating.path("relevant")).isEmpty();
        assertThat(rating.at("/rejected/0").asString()).isEqualTo("noise-and-leaks");
        assertThat(json(get("/sites/default/calibration", key))
                        .at("/judgements/rating")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_judgement_is_removed_by_its_own_site_only() {
        keep("{\"question\": \"q\", \"relevant\": [\"a\"]}");
        String id = json(get(PATH, key)).at("/judgements/0/id").asString();

        assertThat(delete("/sites/other/judgements/" + id, keyWith(Scope.CURATE, "other"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(delete(PATH + "/" + id, key).statusCode()).isEqualTo(204);
        assertThat(delete(PATH + "/" + id, key).statusCode()).isEqualTo(404);
        assertThat(get(PATH + "?after=" + id, key).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_is_named_and_nothing_is_kept() {
        HttpResponse<String> response = post(PATH, key, """
                {"judgements": [
                  {"question": "fine", "relevant": ["a"]},
                  {"question": " ", "language": "!", "relevant": [""], "source": "gossip"},
                  {"question": "q", "source": "rating"}]}""");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("/judgements/1/question", "/judgements/1/language", "/judgements/1/relevant/0")
                .contains("/judgements/1/source", "/judgements/2/relevant");
        assertThat(post(PATH, key, "{\"judgements\": []}").statusCode()).isEqualTo(400);
        assertThat(get(PATH + "?limit=0", key).statusCode()).isEqualTo(400);
        assertThat(count("bot.judgement")).isZero();
    }

    private void keep(String judgement) {
        HttpResponse<String> kept = post(PATH, key, "{\"judgements\": [" + judgement + "]}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }
}
