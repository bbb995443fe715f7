package dev.deskhand.bot.calibration;

import static dev.deskhand.bot.calibration.CalibrationFixture.body;
import static dev.deskhand.bot.calibration.CalibrationFixture.model;
import static dev.deskhand.bot.calibration.CalibrationFixture.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.SiteModels;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CalibrationApiIT extends ApiTest {

    private static final String ALL = "/sites/default/calibrations";
    private static final String IN_FORCE = "/sites/default/calibration";

    @Autowired
    private SiteModels models;

    @Autowired
    private FollowedSiteModels followed;

    @Autowired
    private SiteDirectory directory;

    private String key;

    @BeforeEach
    void take() {
        key = keyWith(Scope.CURATE, "default");
        followed.reload();
    }

    @Test
    void a_site_is_not_calibrated_at_first_and_says_so() {
        JsonNode status = json(get(IN_FORCE, key));

        assertThat(status.path("calibrated").asBoolean()).isFalse();
        assertThat(status.path("says").asString()).isEqualTo("Not yet calibrated on your questions.");
        assertThat(status.path("targetPrecision").asDouble()).isEqualTo(0.95);
        assertThat(status.at("/read/threshold").asDouble()).isBetween(0.5, 1.0);
        assertThat(status.at("/judgements/rating").asInt()).isZero();
        assertThat(json(get(ALL, key)).at("/calibrations/0/revision").asInt(-1)).isZero();
    }

    @Test
    void a_kept_calibration_is_in_force_at_once_on_this_node() {
        HttpResponse<String> kept = post(ALL, key, saying(1.5, 0.7, true));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(kept.headers().firstValue("Location")).hasValue("/sites/default/calibrations/1");
        assertThat(inForce().orElseThrow().intercept()).isEqualTo(1.5);
        JsonNode status = json(get(IN_FORCE, key));
        assertThat(status.path("calibrated").asBoolean()).isTrue();
        assertThat(status.path("says").asString()).isEqualTo("Calibrated on 40 judged questions.");
        assertThat(status.at("/unread/threshold").asDouble()).isEqualTo(0.7);
        assertThat(status.at("/unread/promised").asBoolean()).isTrue();
        assertThat(models.find(site("other"))).isEmpty();
    }

    @Test
    void revisions_are_listed_inspected_compared_and_rolled_back() {
        post(ALL, key, saying(1, 0.6, true));
        post(ALL, key, saying(2, 0.7, true));
        post(ALL, key, saying(3, 0.8, false));

        JsonNode list = json(get(ALL, key)).path("calibrations");
        JsonNode compared = json(get(ALL + "/2/compared?with=1", key));
        HttpResponse<String> back = put(IN_FORCE, key, "{\"revision\": 1}");

        assertThat(list.valueStream()
                        .map(it -> it.path("revision").asInt() + " "
                                + it.path("active").asBoolean()))
                .containsExactly("3 false", "2 true", "1 false", "0 false");
        assertThat(list.at("/0/read").isMissingNode()).isTrue();
        assertThat(json(get(ALL + "/3", key)).at("/read/intercept").asDouble()).isEqualTo(3);
        assertThat(compared.path("read").toString()).isEqualTo("[{\"name\":\"intercept\",\"from\":1.0,\"to\":2.0}]");
        assertThat(json(back).path("revision").asInt()).isEqualTo(1);
        assertThat(inForce().orElseThrow().intercept()).isEqualTo(1);
        put(IN_FORCE, key, "{\"revision\": 0}");
        assertThat(inForce()).isEmpty();
        assertThat(json(get(ALL + "/0", key)).at("/read/terms").size()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_node_takes_up_what_another_one_put_in_force() throws Exception {
        post(ALL, key, saying(1, 0.6, true));
        post(ALL, key, saying(2, 0.7, false));

        jdbc.sql("update bot.confidence_model set active = false").update();
        jdbc.sql("update bot.confidence_model set active = true where revision = 2")
                .update();
        followed.follow();

        assertThat(inForce().orElseThrow().intercept()).isEqualTo(2);
    }

    @Test
    void a_model_of_another_version_is_not_used_and_that_is_said() {
        post(ALL, key, saying(1, 0.6, true));
        jdbc.sql("""
                update bot.confidence_model set revision = 5,
                    models = cast(replace(models::text, '"score"', '"gone"') as jsonb)
                """).update();

        followed.follow();

        assertThat(inForce()).isEmpty();
        JsonNode status = json(get(IN_FORCE, key));
        assertThat(status.path("calibrated").asBoolean()).isFalse();
        assertThat(status.path("says").asString()).startsWith("Calibration 5 was fitted for another version");
    }

    @Test
    void a_retry_with_the_same_key_keeps_one() {
        String body = saying(1, 0.6, true);

        HttpResponse<String> first = post(ALL, key, body, "Idempotency-Key", "once");
        HttpResponse<String> again = post(ALL, key, body, "Idempotency-Key", "once");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("bot.confidence_model")).isEqualTo(1);
    }

    @Test
    void a_broken_model_is_refused_with_all_that_is_wrong() {
        HttpResponse<String> unknown = post(ALL, key, body(model(1, 0.6, "horoscope", 0), true));
        HttpResponse<String> outside = post(ALL, key, body(model(1, 1.6, "score", 1), true));
        HttpResponse<String> empty = post(ALL, key, "{}");

        HttpResponse<String> hollow = post(
                ALL,
                key,
                "{\"read\": {\"intercept\": 1, \"terms\": [null]}, \"unread\": {\"intercept\": 1}, \"facts\":"
                        + " {\"questions\": 1, \"targetPrecision\": 0.9, \"promised\": false}}");

        assertThat(hollow.statusCode()).as(hollow.body()).isEqualTo(400);
        assertThat(hollow.body()).contains("/read/terms", "/unread/terms", "/facts/says", "/facts/before");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("/read/terms/0/feature", "horoscope", "/unread/terms/0/scale");
        assertThat(outside.body()).contains("has a threshold outside 0 to 1");
        assertThat(empty.body()).contains("/read", "/unread", "/facts");
        assertThat(count("bot.confidence_model")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sites/other/calibration", "/sites/other/calibrations/0", "/sites/other/judgements"})
    void another_site_is_not_found(String path) {
        assertThat(get(path, key).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_not_found_and_who_may_not_is_refused() {
        assertThat(get(ALL + "/7", key).statusCode()).isEqualTo(404);
        assertThat(put(IN_FORCE, key, "{\"revision\": 7}").statusCode()).isEqualTo(404);
        assertThat(put(IN_FORCE, key, "{}").statusCode()).isEqualTo(400);
        assertThat(get(IN_FORCE, keyWith(Scope.ANSWER)).statusCode()).isEqualTo(403);
    }

    @Test
    void an_erased_site_takes_its_calibrations_along() {
        post(ALL, key, saying(1, 0.6, true));
        SiteId site = site("default");

        delete("/sites/default", keyWith(Scope.ADMIN));
        followed.follow();

        assertThat(models.find(site)).isEmpty();
        assertThat(count("bot.confidence_model")).isZero();
    }

    private Optional<ConfidenceModel> inForce() {
        return models.find(site("default")).map(ConfidenceModels::read);
    }

    private SiteId site(String slug) {
        return directory.find(slug).orElseThrow().id();
    }
}
