package dev.deskhand.ingest.format.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts lines together into paragraphs, list items and tables. */
final class PdfText {

    private static final Pattern BULLET = Pattern.compile("^[•◦▪‣·●○■\uf0b7–-] +(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3})[.)] +(?=\\S)");
    private static final float PARAGRAPH_GAP = 1.55f;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder block = new StringBuilder();
    private final List<PdfLine> table = new ArrayList<>();
    private boolean item;
    private @Nullable PdfLine before;

    void heading(int level, String words) {
        endBlock();
        out.append("\n\n").append("#".repeat(level)).append(' ').append(words).append("\n\n");
        before = null;
    }

    void line(PdfLine line) {
        if (line.cells().size() > 1) {
            if (!table.isEmpty() && table.get(0).cells().size() != line.cells().size()) {
                endTable();
            }
            if (table.isEmpty()) {
                endBlock();
            }
            table.add(line);
        } else {
            endTable();
            text(line);
        }
        before = line;
    }

    String end() {
        endBlock();
        return out.toString().strip();
    }

    private void text(PdfLine line) {
        String text = line.text();
        Matcher bullet = BULLET.matcher(text);
        Matcher number = NUMBER.matcher(text);
        if (bullet.find()) {
            begin("- " + text.substring(bullet.end()), true);
        } else if (number.find()) {
            begin(number.group(1) + ". " + text.substring(number.end()), true);
        } else if (block.isEmpty() || isNewParagraph(line)) {
            begin(text, false);
        } else {
            join(text);
        }
    }

    private boolean isNewParagraph(PdfLine line) {
        PdfLine last = before;
        if (last == null) {
            return true;
        }
        boolean sentenceEnded = block.toString().stripTrailing().matches("(?s).*[.!?:。！？…\"”)]");
        if (last.page() != line.page() || line.top() < last.top()) {
            return sentenceEnded;
        }
        return line.top() - last.top() > PARAGRAPH_GAP * Math.max(line.size(), last.size());
    }

    private void begin(String text, boolean asItem) {
        boolean listGoesOn = item && asItem;
        endBlock();
        if (listGoesOn) {
            out.setLength(out.toString().stripTrailing().length());
            out.append('\n');
        }
        item = asItem;
        block.append(text);
    }

    /** A word that was parted at the line's end becomes whole. */
    private void join(String text) {
        int length = block.length();
        boolean parted = length > 1
                && block.charAt(length - 1) == '-'
                && Character.isLetter(block.charAt(length - 2))
                && Character.isLowerCase(text.codePointAt(0));
        if (parted) {
            block.setLength(length - 1);
        } else {
            block.append(' ');
        }
        block.append(text);
    }

    private void endBlock() {
        endTable();
        if (!block.isEmpty()) {
            out.append(block).append("\n\n");
            block.setLength(0);
        }
        item = false;
    }

    private void endTable() {
        if (table.isEmpty()) {
            return;
        }
        List<PdfLine> rows = List.copyOf(table);
        table.clear();
        if (rows.size() == 1) {
            text(new PdfLine(
                    rows.get(0).page(),
                    List.of(rows.get(0).text()),
                    rows.get(0).size(),
                    rows.get(0).bold(),
                    rows.get(0).top(),
                    rows.get(0).left()));
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row).cells();
            out.append("| ")
                    .append(String.join(
                            " | ",
                            cells.stream().map(cell -> cell.replace("|", "\\|")).toList()))
                    .append(" |\n");
            if (row == 0) {
                out.append("|").append(" --- |".repeat(cells.size())).append('\n');
            }
        }
        out.append('\n');
    }
}
