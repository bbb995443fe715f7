package dev.deskhand.bot.curation;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Two wordings of an article side by side: line by line, and within changed lines word by word. */
public final class Differences {

    /** Unchanged lines around a change that are shown. */
    private static final int AROUND = 3;

    /* Marks that no text holds: it would have been refused as it came in. */
    private static final char BEGIN = '\u0002';

    private static final char END = '\u0003';

    private Differences() {}

    /** Part of a line; whether the other side does not have it. */
    public record Piece(String text, boolean changed) {}

    /**
     * A line on both sides, which may be empty on one.
     *
     * @param kind {@code same}, {@code changed}, {@code added}, {@code removed}; {@code skipped} for unchanged lines that
     *     are left out
     */
    public record Line(String kind, List<Piece> before, List<Piece> after) {

        static final Line SKIPPED = new Line("skipped", List.of(), List.of());

        boolean isSame() {
            return kind.equals("same");
        }
    }

    /** The lines that differ with some around them; empty when nothing differs. */
    public static List<Line> between(Wording before, Wording after) {
        DiffRowGenerator generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(false)
                .reportLinesUnchanged(false)
                .replaceOriginalLinefeedInChangesWithSpaces(false)
                .lineNormalizer(line -> line)
                .oldTag((tag, begins) -> String.valueOf(begins ? BEGIN : END))
                .newTag((tag, begins) -> String.valueOf(begins ? BEGIN : END))
                .build();
        List<Line> lines = generator.generateDiffRows(lines(before), lines(after)).stream()
                .map(Differences::line)
                .toList();
        return lines.stream().allMatch(Line::isSame) ? List.of() : folded(lines);
    }

    /** Title, body, questions and tags, so that a change of any of them is seen. */
    private static List<String> lines(Wording wording) {
        return Stream.of(
                        Stream.of("# " + wording.title(), ""),
                        Arrays.stream(wording.body().split("\n", -1)),
                        wording.questions().stream().map(question -> "? " + question),
                        wording.url().stream().map(url -> "→ " + url),
                        wording.tags().stream().map(tag -> "#" + tag))
                .flatMap(it -> it)
                .toList();
    }

    private static Line line(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> new Line("same", whole(row.getOldLine()), whole(row.getNewLine()));
            case INSERT -> new Line("added", List.of(), pieces(row.getNewLine()));
            case DELETE -> new Line("removed", pieces(row.getOldLine()), List.of());
            case CHANGE -> new Line("changed", pieces(row.getOldLine()), pieces(row.getNewLine()));
        };
    }

    private static List<Piece> whole(String line) {
        return List.of(new Piece(line, false));
    }

    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean changed = false;
        for (char letter : marked.toCharArray()) {
            if (letter == BEGIN || letter == END) {
                add(pieces, text, changed);
                changed = letter == BEGIN;
            } else {
                text.append(letter);
            }
        }
        add(pieces, text, changed);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder text, boolean changed) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text.toString(), changed));
            text.setLength(0);
        }
    }

    private static List<Line> folded(List<Line> lines) {
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Line> near = lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1));
            if (near.stream().anyMatch(line -> !line.isSame())) {
                shown.add(lines.get(i));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1) != Line.SKIPPED) {
                shown.add(Line.SKIPPED);
            }
        }
        return shown;
    }
}
