package dev.deskhand.ingest.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Lektor's {@code contents.lr}: fields {@code name: value} separated by lines of three dashes. */
public final class LektorReader {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*(?:\\n|\\z)");
    private static final Pattern FIELD =
            Pattern.compile("\\A\\s*([A-Za-z_][\\w-]*)[ \\t]*:[ \\t]*(.*)\\z", Pattern.DOTALL);
    private static final List<String> BODIES =
            List.of("body", "description", "definition", "content", "contents", "text", "answer");

    private LektorReader() {}

    public static ReadContent read(String path, String text) {
        Map<String, JsonNode> fields = fields(text);
        if (fields.isEmpty()) {
            throw new UnreadableException("no field \"name: value\" between lines of ---");
        }
        Metadata metadata = new Metadata(fields);
        String model = metadata.text("_model", "model").orElse("page");
        if (model.equals("redirect")) {
            return ReadContent.skipped("redirect to " + metadata.text("target").orElse("another page"));
        }
        if (metadata.flag("_hidden").orElse(false)) {
            return ReadContent.skipped("hidden (_hidden: yes)");
        }
        Optional<String> body =
                BODIES.stream().flatMap(name -> metadata.text(name).stream()).findFirst();
        if (body.isEmpty()) {
            return ReadContent.skipped("a " + model + " page without a text of its own");
        }
        Map<String, JsonNode> described = new LinkedHashMap<>(metadata.values());
        described.remove("url");
        metadata.text("term", "name").ifPresent(term -> described.putIfAbsent("title", StringNode.valueOf(term)));
        return MarkdownReader.read(path, new Metadata(described), body.get());
    }

    private static Map<String, JsonNode> fields(String text) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (String block : SEPARATOR.split(text)) {
            Matcher field = FIELD.matcher(block);
            if (field.matches()) {
                String value = field.group(2).replaceAll("(?m)^-(-{3,})[ \\t]*$", "$1");
                fields.putIfAbsent(field.group(1), StringNode.valueOf(value.strip()));
            }
        }
        return fields;
    }
}
