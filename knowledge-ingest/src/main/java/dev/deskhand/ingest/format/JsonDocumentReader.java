package dev.deskhand.ingest.format;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of {@code documents.jsonl}: metadata as JSON, the body in Markdown, HTML or plain text. */
public final class JsonDocumentReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonDocumentReader() {}

    public static ReadContent read(String path, byte[] line) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        try {
            JSON.readTree(line).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        } catch (JacksonException broken) {
            throw new UnreadableException("broken JSON: " + broken.getOriginalMessage(), broken);
        }
        JsonNode body = values.remove("body");
        Metadata metadata = new Metadata(values);
        if (body == null || !body.isString()) {
            throw new UnreadableException("\"body\" must be a text");
        }
        String text = body.asString().replace("\r\n", "\n").replace("\0", "");
        String format = metadata.text("format").orElse("markdown");
        return switch (format) {
            case "markdown" -> MarkdownReader.read(path, metadata, text);
            case "html" -> described(HtmlReader.read(text), metadata);
            case "text" -> ReadContent.of(metadata, null, PlainTextReader.asMarkdown(text));
            default ->
                throw new UnreadableException("\"format\" is \"" + format + "\", must be markdown, html or text");
        };
    }

    private static ReadContent described(ReadContent html, Metadata metadata) {
        Map<String, JsonNode> all = new LinkedHashMap<>(metadata.values());
        html.metadata().values().forEach(all::putIfAbsent);
        return new ReadContent(new Metadata(all), html.title(), html.body(), html.warnings(), html.skip());
    }
}
