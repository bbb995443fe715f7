package dev.deskhand.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One document a line, as in a data-set folder's {@code documents.jsonl}. Rows of an {@code examples.jsonl} beside it
 * with an {@code intent} become further {@code questions} of that document. A broken line fails alone, by its number.
 */
final class JsonLinesSource implements ArticleSource {

    private static final int MAX_QUESTIONS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final SourceSettings settings;

    JsonLinesSource(Path file, SourceSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public String identity() {
        return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public void read(SourceVisitor visitor) {
        try {
            visitor.expect(countLines());
            Map<String, List<String>> examples = examples(visitor);
            Set<String> withheld = settings.withhold() ? withheld() : Set.of();
            Instant modified = Files.getLastModifiedTime(file).toInstant();
            objects(file, visitor, (path, bytes, row) -> {
                String id = row.path("id").asString("");
                if (id.isBlank()) {
                    visitor.refused(path, fileName(file), "has no \"id\"");
                } else if (withheld.contains(id)) {
                    visitor.skipped(path, "withheld: " + id);
                } else {
                    byte[] content = withQuestions(row, bytes, examples.getOrDefault(id, List.of()));
                    visitor.file(new RawFile(path, fileName(file), ContentKind.JSON, content, modified));
                }
            });
        } catch (IOException broken) {
            throw new SourceException(file + " " + FileReading.reason(broken) + ".", broken);
        }
    }

    private Map<String, List<String>> examples(SourceVisitor visitor) throws IOException {
        Map<String, List<String>> examples = new LinkedHashMap<>();
        Path beside = file.resolveSibling("examples.jsonl");
        if (fileName(file).equals("documents.jsonl") && Files.isRegularFile(beside)) {
            objects(beside, visitor, (path, bytes, row) -> {
                String text = row.path("text").asString("");
                String intent = row.path("intent").asString("");
                if (text.isBlank() || intent.isBlank()) {
                    visitor.refused(path, fileName(beside), "has no \"text\" or no \"intent\"");
                } else {
                    examples.computeIfAbsent(intent, key -> new ArrayList<>()).add(text);
                }
            });
        }
        return examples;
    }

    private Set<String> withheld() throws IOException {
        Path beside = file.resolveSibling("withheld.json");
        Set<String> ids = new LinkedHashSet<>();
        try {
            for (JsonNode id : JSON.readTree(Files.readAllBytes(beside)).path("withheld_documents")) {
                ids.add(id.asString());
            }
        } catch (JacksonException broken) {
            throw new SourceException(beside + " is broken: " + brief(broken) + ".", broken);
        }
        return ids;
    }

    /** One parsed line. */
    private interface RowVisitor {

        void row(String path, byte[] bytes, ObjectNode row);
    }

    private void objects(Path lines, SourceVisitor visitor, RowVisitor rows) throws IOException {
        String name = fileName(lines);
        LineReader.read(lines, settings.maxFileBytes(), new LineReader.LineVisitor() {
            @Override
            public void line(int number, byte[] bytes) {
                String path = name + ":" + number;
                ObjectNode row = null;
                try {
                    if (!isBlank(bytes)) {
                        row = object(bytes);
                    }
                } catch (JacksonException | IllegalArgumentException broken) {
                    visitor.refused(path, name, "broken JSON: " + brief(broken));
                }
                if (row != null) {
                    rows.row(path, bytes, row);
                }
            }

            @Override
            public void tooLong(int number) {
                visitor.refused(name + ":" + number, name, settings.tooLarge(settings.maxFileBytes() + 1));
            }
        });
    }

    private static ObjectNode object(byte[] bytes) {
        JsonNode node = JSON.readTree(bytes);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("the line is not an object");
    }

    private static byte[] withQuestions(ObjectNode row, byte[] bytes, List<String> further) {
        if (further.isEmpty()) {
            return bytes;
        }
        ArrayNode questions = row.withArray("questions");
        further.stream().limit(MAX_QUESTIONS).forEach(questions::add);
        return JSON.writeValueAsBytes(row);
    }

    private int countLines() throws IOException {
        int[] lines = {0};
        LineReader.read(file, settings.maxFileBytes(), new LineReader.LineVisitor() {
            @Override
            public void line(int number, byte[] bytes) {
                lines[0] += isBlank(bytes) ? 0 : 1;
            }

            @Override
            public void tooLong(int number) {
                lines[0]++;
            }
        });
        return lines[0];
    }

    private static boolean isBlank(byte[] bytes) {
        return bytes.length < 16
                && new String(bytes, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .isBlank();
    }

    private static String brief(RuntimeException broken) {
        if (broken instanceof JacksonException json) {
            TokenStreamLocation at = json.getLocation();
            String message = String.valueOf(json.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("unreadable");
            return message + (at == null || at.getColumnNr() < 1 ? "" : " (column " + at.getColumnNr() + ")");
        }
        return String.valueOf(broken.getMessage());
    }

    private static String fileName(Path path) {
        return FolderListing.portable(path.toAbsolutePath().normalize().getFileName());
    }
}
