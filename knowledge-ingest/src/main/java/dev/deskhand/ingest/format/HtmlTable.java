package dev.deskhand.ingest.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;

/** An HTML table as a Markdown table: the first row is its head, cells are one line each. */
final class HtmlTable {

    private static final int MAX_COLUMNS = 100;

    private HtmlTable() {}

    /** False for tables that only lay out a page: one column, a table within, or said to be for presentation. */
    static boolean isData(Element table) {
        List<Element> rows = rows(table);
        return !table.attr("role").equals("presentation")
                && table.select("table").size() == 1
                && rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0) > 1;
    }

    static String convert(Element table) {
        List<List<String>> rows = new ArrayList<>();
        for (Element row : rows(table)) {
            List<String> cells = new ArrayList<>();
            for (Element cell : cells(row)) {
                cells.add(HtmlInline.line(cell.childNodes()).replace("|", "\\|"));
                cells.addAll(Collections.nCopies(span(cell) - 1, ""));
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells.subList(0, Math.min(cells.size(), MAX_COLUMNS)));
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder out = new StringBuilder();
        Element caption = table.selectFirst("caption");
        if (caption != null && !caption.text().isBlank()) {
            out.append(HtmlInline.line(caption.childNodes())).append("\n\n");
        }
        for (int row = 0; row < rows.size(); row++) {
            out.append(row(rows.get(row), columns)).append('\n');
            if (row == 0) {
                out.append("|").append(" --- |".repeat(columns)).append('\n');
            }
        }
        return out.toString().stripTrailing();
    }

    private static String row(List<String> cells, int columns) {
        StringBuilder row = new StringBuilder("|");
        for (int column = 0; column < columns; column++) {
            row.append(' ')
                    .append(column < cells.size() ? cells.get(column) : "")
                    .append(" |");
        }
        return row.toString();
    }

    private static List<Element> rows(Element table) {
        return table.select("tr");
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static int span(Element cell) {
        try {
            return Math.max(
                    1,
                    Math.min(MAX_COLUMNS, Integer.parseInt(cell.attr("colspan").strip())));
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}
