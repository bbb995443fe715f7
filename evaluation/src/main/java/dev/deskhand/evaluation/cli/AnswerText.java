package dev.deskhand.evaluation.cli;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** An answer as a person reads it at a terminal. */
final class AnswerText {

    private static final int WIDTH = 80;
    private static final int SUGGESTIONS = 3;

    private AnswerText() {}

    static String of(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        JsonNode words = answer.path("answer");
        text.append(words.isObject() ? wrapped(words.path("text").asString()) : "(nothing: a person has taken over)")
                .append("\n\n");
        answer.path("citations").forEach(citation -> text.append("  source: ").append(source(citation)));
        if (answer.path("citations").isEmpty()) {
            answer.path("suggestions").valueStream().limit(SUGGESTIONS).forEach(article -> text.append("  perhaps: ")
                    .append(source(article)));
        }
        JsonNode opensAt = answer.path("handoff").path("opensAt");
        if (opensAt.isString()) {
            text.append("  people are back: ").append(opensAt.asString()).append('\n');
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "  %s, confidence %.2f (threshold %.2f), %.1f ms%n",
                        answer.path("outcome").asString().replace('_', ' '),
                        answer.path("confidence").asDouble(),
                        answer.path("threshold").asDouble(),
                        answer.path("totalMs").asDouble()))
                .toString();
    }

    private static String source(JsonNode article) {
        String url = article.path("url").asString("");
        return article.path("title").asString() + " ("
                + (url.isEmpty() ? article.path("externalId").asString() : url) + ")\n";
    }

    /** Breaks long lines at spaces, where there are any; what was broken before stays. */
    static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int column = 0;
            for (String word : line.split("(?<= )")) {
                int width = word.stripTrailing()
                        .codePointCount(0, word.stripTrailing().length());
                if (column > 0 && column + width > WIDTH) {
                    trimEnd(wrapped);
                    wrapped.append('\n');
                    column = 0;
                }
                wrapped.append(word);
                column += word.codePointCount(0, word.length());
            }
            trimEnd(wrapped);
            wrapped.append('\n');
        }
        return wrapped.toString().stripTrailing();
    }

    private static void trimEnd(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }
}
