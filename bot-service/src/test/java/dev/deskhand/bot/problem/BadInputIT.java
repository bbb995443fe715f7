package dev.deskhand.bot.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.deskhand.bot.access.ApiTest;
import dev.deskhand.bot.access.Scope;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT extends ApiTest {

    private static final String SITE = "POST /sites";
    private static final String ARTICLE = "PUT /knowledge/articles/a/b.md?";
    private static final String BULK = "POST /knowledge/articles";
    private static final String KEY = "POST /keys";

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("no body", SITE, "", 400, "malformed_json", ""),
                wrong("not JSON", SITE, "slug=a", 400, "malformed_json", ""),
                wrong("cut short", SITE, "{\"slug\":\"a\"", 400, "malformed_json", ""),
                wrong("more after the end", SITE, "{\"slug\":\"a\"} {}", 400, "malformed_json", ""),
                wrong("an array", SITE, "[]", 400, "invalid_request", ""),
                wrong("a bare text", SITE, "\"a\"", 400, "invalid_request", ""),
                wrong("an empty text for an object", SITE, "\"\"", 400, "invalid_request", ""),
                wrong("null", SITE, "null", 400, "malformed_json", ""),
                wrong("nested deeply", SITE, "{\"slug\":" + "[".repeat(5000), 400, "malformed_json", ""),
                wrong("a doubled field", SITE, "{\"slug\":\"a\",\"slug\":\"b\"}", 400, "malformed_json", ""),
                wrong("an unknown field", SITE, "{\"slug\":\"a\",\"a/b~\":1}", 400, "invalid_request", "/a~1b~0"),
                wrong("a number for a text", SITE, "{\"slug\":7}", 400, "invalid_request", "/slug"),
                wrong("true for a text", SITE, "{\"slug\":true}", 400, "invalid_request", "/slug"),
                wrong("an object for a text", SITE, "{\"slug\":{}}", 400, "invalid_request", "/slug"),
                wrong("a missing slug", SITE, "{}", 400, "invalid_request", "/slug"),
                wrong("a bad slug", SITE, "{\"slug\":\"A b\"}", 400, "invalid_request", "/slug"),
                wrong("a blank name", SITE, "{\"slug\":\"a\",\"name\":\" \"}", 400, "invalid_request", "/name"),
                wrong(
                        "a control character",
                        SITE,
                        "{\"slug\":\"a\",\"name\":\"x\\u0000\"}",
                        400,
                        "invalid_request",
                        "/name"),
                wrong(
                        "a lone surrogate",
                        SITE,
                        "{\"slug\":\"a\",\"name\":\"\\ud83d\"}",
                        400,
                        "invalid_request",
                        "/name"),
                wrong("a text for a flag", KEY, key("\"allSites\":\"true\""), 400, "invalid_request", "/allSites"),
                wrong("a number for a flag", KEY, key("\"allSites\":1"), 400, "invalid_request", "/allSites"),
                wrong("a text for a list", KEY, key("\"sites\":\"default\""), 400, "invalid_request", "/sites"),
                wrong("an empty text for a list", KEY, key("\"sites\":\"\""), 400, "invalid_request", "/sites"),
                wrong("neither sites nor all", KEY, key("\"allSites\":false"), 400, "invalid_request", "/sites"),
                wrong(
                        "both sites and all",
                        KEY,
                        key("\"allSites\":true,\"sites\":[\"default\"]"),
                        400,
                        "invalid_request",
                        "/sites"),
                wrong("an unknown site", KEY, key("\"sites\":[\"nowhere\"]"), 404, "not_found", null),
                wrong(
                        "an unknown scope",
                        KEY,
                        "{\"name\":\"n\",\"scopes\":[\"answer\",\"root\"],\"allSites\":true}",
                        400,
                        "invalid_request",
                        "/scopes/1"),
                wrong("no body text", ARTICLE, "{\"title\":\"T\"}", 400, "invalid_request", "/body"),
                wrong(
                        "a long title",
                        ARTICLE,
                        article("\"title\":\"" + "😀".repeat(301) + "\""),
                        400,
                        "invalid_request",
                        "/title"),
                wrong(
                        "an unknown format",
                        ARTICLE,
                        article("\"title\":\"T\",\"format\":\"pdf\""),
                        400,
                        "invalid_request",
                        "/format"),
                wrong(
                        "an unknown audience",
                        ARTICLE,
                        article("\"title\":\"T\",\"audience\":\"me\""),
                        400,
                        "invalid_request",
                        "/audience"),
                wrong(
                        "a bad language",
                        ARTICLE,
                        article("\"title\":\"T\",\"language\":\"english!\""),
                        400,
                        "invalid_request",
                        "/language"),
                wrong(
                        "a script for an address",
                        ARTICLE,
                        article("\"title\":\"T\",\"url\":\"javascript:alert(1)\""),
                        400,
                        "invalid_request",
                        "/url"),
                wrong(
                        "a null tag",
                        ARTICLE,
                        article("\"title\":\"T\",\"tags\":[\"a\",null]"),
                        400,
                        "invalid_request",
                        "/tags/1"),
                wrong(
                        "an unknown site",
                        ARTICLE,
                        article("\"title\":\"T\",\"site\":\"nowhere\""),
                        404,
                        "not_found",
                        null),
                wrong(
                        "another id than the path's",
                        ARTICLE,
                        article("\"title\":\"T\",\"externalId\":\"c\""),
                        400,
                        "invalid_request",
                        "/externalId"),
                wrong("nothing to do", BULK, "{}", 400, "invalid_request", ""),
                wrong("a null article", BULK, "{\"articles\":[null]}", 400, "invalid_request", "/articles/0"),
                wrong(
                        "the same id twice",
                        BULK,
                        "{\"articles\":[" + full("a") + "," + full("a") + "]}",
                        400,
                        "invalid_request",
                        "/articles/1/externalId"),
                wrong(
                        "put and withdrawn",
                        BULK,
                        "{\"articles\":[" + full("a") + "],\"withdraw\":[\"a\"]}",
                        400,
                        "invalid_request",
                        "/withdraw/0"),
                wrong(
                        "deep inside",
                        BULK,
                        "{\"articles\":[{\"externalId\":\"a\",\"titel\":\"T\"}]}",
                        400,
                        "invalid_request",
                        "/articles/0/titel"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("wrongs")
    void is_refused_with_its_place_and_stores_nothing(
            String name, String route, String body, int status, String code, String pointer) {
        String key = issue(java.util.Set.of(Scope.ADMIN, Scope.INGEST)).secret().value();
        long keys = count("bot.api_key");
        String[] parts = route.split(" ");

        HttpResponse<String> response = send(parts[0], parts[1], key, body.getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).get("code").asString()).isEqualTo(code);
        if (pointer != null) {
            assertThat(json(response).at("/errors/0/pointer").asString(null))
                    .as(response.body())
                    .isEqualTo(pointer);
        }
        assertNothingStored(keys);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        String key = keyWith(Scope.ADMIN);
        long keys = count("bot.api_key");
        byte[] latin1 = "{\"slug\":\"a\",\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> response = send("POST", "/sites", key, latin1);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asString()).isEqualTo("The body is not valid UTF-8.");
        assertNothingStored(keys);
    }

    @Test
    void a_megabyte_is_too_large_with_and_without_its_length() {
        String key = keyWith(Scope.ADMIN);
        long keys = count("bot.api_key");
        byte[] large = ("{\"slug\":\"" + "a".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> declared = send("POST", "/sites", key, large);
        HttpResponse<String> streamed = send(to("/sites", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(json(streamed).get("code").asString()).isEqualTo("payload_too_large");
        assertThat(json(streamed).get("detail").asString())
                .isEqualTo("The body is larger than 256 KiB, the most allowed here.");
        assertNothingStored(keys);
    }

    @Test
    void control_characters_in_parameters_are_refused() {
        HttpResponse<String> response = get("/knowledge/articles?collection=a%00b", keyWith(Scope.INGEST));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).at("/errors/0/parameter").asString()).isEqualTo("collection");
    }

    private void assertNothingStored(long keysBefore) {
        assertThat(count("knowledge.site")).isEqualTo(2);
        assertThat(count("bot.api_key")).isEqualTo(keysBefore);
        assertThat(count("bot.idempotency_key where completed_at is null")).isZero();
        assertThat(knowledge.drafts()).isEmpty();
    }

    private static Arguments wrong(String name, String route, String body, int status, String code, String pointer) {
        return arguments(name, route, body, status, code, pointer);
    }

    private static String key(String rest) {
        return "{\"name\":\"n\",\"scopes\":[\"answer\"]," + rest + "}";
    }

    private static String article(String rest) {
        return "{\"body\":\"B\"," + rest + "}";
    }

    private static String full(String id) {
        return "{\"externalId\":\"" + id + "\",\"title\":\"T\",\"body\":\"B\"}";
    }
}
