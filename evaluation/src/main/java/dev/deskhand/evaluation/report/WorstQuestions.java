package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.metric.JudgedRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The questions to look at first: answered wrongly, surest first, then answerable ones whose document was not put first,
 * surest first too.
 */
final class WorstQuestions {

    private static final int MOST = 20;
    private static final int SHOWN_RANKS = 5;
    private static final int SHOWN_CHARACTERS = 700;

    private final Map<String, String> titles;

    WorstQuestions(List<SourceDocument> documents) {
        titles = documents.stream().collect(Collectors.toMap(SourceDocument::id, SourceDocument::title));
    }

    static List<JudgedRow> of(List<JudgedRow> rows) {
        return rows.stream()
                .filter(row -> !row.result().canned() && !row.right())
                .filter(row -> row.result().answered() || row.question().answerable())
                .sorted(Comparator.comparing((JudgedRow row) -> !row.result().answered())
                        .thenComparing(row -> -row.result().confidence())
                        .thenComparing(row -> row.question().id()))
                .limit(MOST)
                .toList();
    }

    String html(List<JudgedRow> rows) {
        return of(rows).stream().map(this::html).collect(Collectors.joining("\n"));
    }

    private String html(JudgedRow row) {
        boolean answered = row.result().answered();
        return Html.format(
                """
                <details><summary><span class="tag %s">%s</span><span class="question" dir="auto">%s</span>\
                <span class="confidence">%.3f</span></summary>
                <div class="inside"><dl>
                <dt>id</dt><dd>%s</dd>
                %s<dt>expected</dt><dd>%s</dd>
                <dt>retrieved</dt><dd>%s</dd>
                <dt>cited</dt><dd>%s</dd>
                <dt>answer</dt><dd dir="auto">%s</dd>
                <dt>gold answer</dt><dd dir="auto">%s</dd>
                <dt>outcome</dt><dd>%s, threshold %.3f, language %s, %.1f ms</dd>
                </dl></div></details>""",
                answered ? "wrong" : "missed",
                answered ? "answered wrongly" : "not found first",
                Html.text(row.question().text()),
                row.result().confidence(),
                Html.text(row.question().id()),
                history(row),
                expected(row),
                ranked(row),
                documents(row.result().cited()),
                Html.text(shortened(
                        row.result().answer() == null
                                ? FigureText.NONE
                                : row.result().answer())),
                Html.text(shortened(
                        row.question().answers().isEmpty()
                                ? FigureText.NONE
                                : String.join(" / ", row.question().answers()))),
                Html.text(row.result().outcome()),
                row.result().threshold(),
                Html.text(String.valueOf(row.result().language())),
                row.result().ms());
    }

    private static String history(JudgedRow row) {
        return row.question().history().isEmpty()
                ? ""
                : "<dt>before</dt><dd dir=\"auto\">"
                        + row.question().history().stream()
                                .map(turn -> Html.text(turn.role() + ": " + shortened(turn.text())))
                                .collect(Collectors.joining("\n"))
                        + "</dd>\n";
    }

    private String expected(JudgedRow row) {
        return row.question().answerable()
                ? documents(row.question().relevant().stream().sorted().toList())
                : "nothing: " + Html.text(row.question().kind().code().replace('_', ' '));
    }

    private String ranked(JudgedRow row) {
        if (row.result().ranked().isEmpty()) {
            return FigureText.NONE;
        }
        return row.result().ranked().stream()
                .limit(SHOWN_RANKS)
                .map(id -> (row.question().relevant().contains(id) ? "<li class=\"relevant\">" : "<li>") + document(id)
                        + "</li>")
                .collect(Collectors.joining("", "<ol>", "</ol>"));
    }

    private String documents(List<String> ids) {
        return ids.isEmpty()
                ? FigureText.NONE
                : ids.stream().map(this::document).collect(Collectors.joining("; "));
    }

    private String document(String id) {
        String title = titles.get(id);
        return title == null ? Html.text(id) : Html.text(title) + " <code>" + Html.text(id) + "</code>";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(SHOWN_CHARACTERS, text.codePointCount(0, text.length()))))
                        + " …";
    }
}
