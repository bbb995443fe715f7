package dev.deskhand.evaluation.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells as aligned columns: the first to the left, the others to the right. */
public final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<String> header) {
        rows.add(List.copyOf(header));
    }

    /** @param cells as many as the header has */
    public TextTable row(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("row has " + cells.size() + " cells, must have "
                    + rows.get(0).size());
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Lines with a rule under the header. */
    public List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add(1, "─".repeat(lines.stream().mapToInt(String::length).max().orElse(0)));
        return lines;
    }

    /** The same as an HTML table; a row that begins with a middle dot belongs to the one above it. */
    String html() {
        StringBuilder html = new StringBuilder("<table><thead><tr>");
        rows.get(0).forEach(cell -> html.append("<th>").append(Html.text(cell)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (List<String> row : rows.subList(1, rows.size())) {
            String first = row.get(0);
            html.append(first.startsWith("· ") ? "<tr><td class=\"language\">" : "<tr><td>")
                    .append(Html.text(first.startsWith("· ") ? first.substring(2) : first))
                    .append("</td>");
            row.subList(1, row.size())
                    .forEach(cell -> html.append("<td>").append(Html.text(cell)).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** The same as a Markdown table. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add("| "
                    + String.join(
                            " | ",
                            row.stream().map(cell -> cell.replace("|", "\\|")).toList())
                    + " |");
        }
        lines.add(1, "|---" + "|---:".repeat(rows.get(0).size() - 1) + "|");
        return lines;
    }
}
