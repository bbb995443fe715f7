package dev.deskhand.bot.curation;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists of texts as they stand in {@code jsonb} columns. */
@Component
class JsonTexts {

    private final JsonMapper json;

    JsonTexts(JsonMapper json) {
        this.json = json;
    }

    List<String> read(String column) {
        return Arrays.asList(json.readValue(column, String[].class));
    }

    String write(List<String> texts) {
        return json.writeValueAsString(texts);
    }
}
