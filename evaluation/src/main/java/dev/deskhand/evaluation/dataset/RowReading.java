package dev.deskhand.evaluation.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of documents, questions and examples. */
final class RowReading {

    private static final Set<String> FORMATS = Set.of("markdown", "html", "text");

    private RowReading() {}

    /** An example utterance of an intent. */
    record Example(String text, String intent) {}

    static SourceDocument document(Row row) {
        String format = row.optionalText("format").orElse("markdown");
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("\"format\" is " + format + ", must be markdown, html or text");
        }
        String body = row.text("body");
        return new SourceDocument(
                row.text("id"),
                row.optionalText("title").filter(title -> !title.isBlank()).orElseGet(() -> beginning(body)),
                row.optionalText("language").orElse(null),
                body,
                format,
                row.optionalText("url").orElse(null),
                row.texts("questions"));
    }

    /** Stands in for a title, which every article needs: at most eight words and 60 characters of the first line. */
    private static String beginning(String body) {
        String line = body.strip().lines().findFirst().orElse("");
        String words = Stream.of(line.split("\\s+")).limit(8).collect(Collectors.joining(" "));
        return words.substring(0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length()))));
    }

    static JudgedQuestion question(Row row) {
        List<String> relevant = row.texts("relevant");
        String kind = row.optionalText("kind").orElse(relevant.isEmpty() ? "unanswerable" : "in_scope");
        boolean spans = row.has("answers");
        return new JudgedQuestion(
                row.text("id"),
                row.text("text"),
                row.optionalText("language").orElse(null),
                Set.copyOf(relevant),
                Kind.named(kind)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"kind\" is " + kind + ", must be in_scope, out_of_scope or unanswerable")),
                spans
                        ? row.texts("answers")
                        : row.optionalText("answer").stream().toList(),
                spans,
                row.rows("history").stream().map(RowReading::turn).toList());
    }

    static Example example(Row row) {
        return new Example(row.text("text"), row.text("intent"));
    }

    /** Takes {@code role} customer or assistant, and the {@code speaker} user or agent of published conversations. */
    private static Turn turn(Row row) {
        String role =
                row.optionalText("role").or(() -> row.optionalText("speaker")).orElse("");
        return new Turn(
                switch (role) {
                    case "customer", "user" -> "customer";
                    case "assistant", "agent" -> "assistant";
                    default ->
                        throw new IllegalArgumentException(
                                "\"history\" has role \"" + role + "\", must be customer or assistant");
                },
                row.text("text"));
    }
}
