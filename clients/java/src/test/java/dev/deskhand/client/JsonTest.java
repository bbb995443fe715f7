package dev.deskhand.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void reads_every_kind_of_value() {
        Json json = Json.read("""
                 {"text": "a\\n\\"\\u00e9\\/", "whole": -7, "number": 1.5e3, "yes": true, "none": null,
                  "list": ["x", "y"], "object": {"deep": {}}, "empty": []}
                """);

        assertThat(json.get("text").text()).isEqualTo("a\n\"é/");
        assertThat(json.get("whole").number()).isEqualTo(-7);
        assertThat(json.get("number").number()).isEqualTo(1500);
        assertThat(json.get("yes").truth()).isTrue();
        assertThat(json.get("none").isNull()).isTrue();
        assertThat(json.get("list").list(Json::text)).containsExactly("x", "y");
        assertThat(json.get("object").object()).containsEntry("deep", Map.of());
        assertThat(json.get("missing").get("deeper").textOrNull()).isNull();
        assertThat(json.get("empty").list(Json::text)).isEmpty();
    }

    @Test
    void writes_what_it_reads() {
        Map<String, Object> value = Json.object("a", List.of(1L, "é\u0001", true), "b", Map.of(), "c", null);

        assertThat(Json.write(value)).isEqualTo("{\"a\":[1,\"é\\u0001\",true],\"b\":{}}");
        assertThat(Json.read(Json.write(value)).object()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "{\"a\" 1}",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u00g0\"",
                "1 2",
                "--1",
                "{\"a\":}",
                "\"\t\""
            })
    void what_is_no_json_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_nested_too_deeply_is_refused() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).hasMessageContaining("nested too deeply");
    }
}
