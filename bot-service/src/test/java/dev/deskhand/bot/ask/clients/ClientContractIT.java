package dev.deskhand.bot.ask.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.AnswerServiceCase;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The clients know the fields that the service's description tells of, and no others. */
class ClientContractIT extends AnswerServiceCase {

    private static final Pattern TYPEDEF = Pattern.compile("@typedef \\{object} (\\w+)\\n(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("@property \\{(.+?)} \\[?(\\w+)]?(?=[\\s])");

    @ParameterizedTest
    @CsvSource({
        "Question, AnswerRequest",
        "Question$User, AnswerUser",
        "Question$Context, AnswerContext",
        "Question$Turn, AnswerHistoryTurn",
        "Answer, AnswerResponse",
        "Answer$Text, AnswerText",
        "Answer$Citation, AnswerCitation",
        "Answer$Suggestion, AnswerSuggestion",
        "Answer$Handoff, AnswerHandoff"
    })
    void the_clients_have_the_fields_of_the_description(String record, String schema) throws Exception {
        Map<String, String> described = described(schema);

        assertThat(ofJava(record)).as("Java's " + record).isEqualTo(described);
        assertThat(ofJavaScript(schema)).as("JavaScript's " + schema).isEqualTo(described);
    }

    private Map<String, String> described(String schema) {
        Map<String, String> fields = new TreeMap<>();
        JsonNode properties = client.get("/v3/api-docs")
                .json()
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties");
        assertThat(properties.isEmpty()).as("the description has " + schema).isFalse();
        properties.forEachEntry((name, property) -> fields.put(name, kind(property)));
        return fields;
    }

    private static String kind(JsonNode property) {
        JsonNode type = property.path("type");
        String name = type.isArray()
                ? type.valueStream()
                        .map(JsonNode::asString)
                        .filter(it -> !it.equals("null"))
                        .findFirst()
                        .orElse("object")
                : type.asString("object");
        return name.equals("integer") ? "number" : name;
    }

    private static Map<String, String> ofJava(String record) throws Exception {
        Map<String, String> fields = new TreeMap<>();
        for (RecordComponent component : CompiledClient.load(record).getRecordComponents()) {
            fields.put(component.getName(), kind(component.getType()));
        }
        return fields;
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        return type.isPrimitive() ? "number" : type == List.class ? "array" : "object";
    }

    private static Map<String, String> ofJavaScript(String schema) throws IOException {
        String source = Files.readString(CompiledClient.ROOT.resolve("clients/javascript/deskhand.js"));
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        Matcher typedef = TYPEDEF.matcher(source);
        while (typedef.find()) {
            Map<String, String> fields = new TreeMap<>();
            PROPERTY.matcher(typedef.group(2))
                    .results()
                    .forEach(property -> fields.put(property.group(2), kindOf(property.group(1))));
            types.put(typedef.group(1), fields);
        }
        return types.getOrDefault(schema, Map.of());
    }

    private static String kindOf(String type) {
        String first = Arrays.stream(type.split("\\|"))
                .map(String::strip)
                .filter(it -> !it.equals("null"))
                .findFirst()
                .orElse("object");
        if (first.endsWith("[]")) {
            return "array";
        }
        return first.startsWith("\"") ? "string" : first.matches("string|number|boolean") ? first : "object";
    }
}
