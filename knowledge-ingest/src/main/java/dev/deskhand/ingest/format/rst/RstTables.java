package dev.deskhand.ingest.format.rst;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Grid tables, simple tables and the tables of directives. Cells become one line each. */
final class RstTables {

    private static final int MAX_COLUMNS = 60;

    private RstTables() {}

    static boolean isGrid(String line) {
        return line.length() > 4 && line.matches("\\+[-=+]+\\+");
    }

    static int endOfGrid(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).matches("[+|].*[+|]")) {
            end++;
        }
        return end;
    }

    /** A line of {@code =} in columns with text below it. */
    static boolean isSimple(List<String> lines, int at) {
        return lines.get(at).matches("=+(?: +=+)+") && at + 1 < lines.size() && endOfSimple(lines, at) > at + 1;
    }

    static int endOfSimple(List<String> lines, int from) {
        int end = from + 1;
        int rules = 1;
        while (end < lines.size()) {
            boolean rule = lines.get(end).matches("=+(?: +=+)*");
            if (rule
                    && ++rules >= 2
                    && (end + 1 >= lines.size() || lines.get(end + 1).isBlank())) {
                return end + 1;
            }
            end++;
        }
        return from + 1;
    }

    static String grid(List<String> lines, RstContext context) {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (String line : lines) {
            if (isGrid(line)) {
                for (int i = 0; i < line.length(); i++) {
                    if (line.charAt(i) == '+') {
                        cuts.add(i);
                    }
                }
            }
        }
        List<Integer> columns = new ArrayList<>(cuts);
        List<List<String>> rows = new ArrayList<>();
        List<StringBuilder> open = cells(columns.size() - 1);
        int headerRows = -1;
        for (String line : lines) {
            if (isGrid(line)) {
                flush(open, rows);
                headerRows = line.contains("=") ? rows.size() : headerRows;
            } else {
                gridLine(line, columns, open);
            }
        }
        flush(open, rows);
        return table(rows, headerRows, context);
    }

    /** A cell that spans columns stays in the first of them. */
    private static void gridLine(String line, List<Integer> columns, List<StringBuilder> open) {
        int start = 0;
        for (int column = 1; column < columns.size(); column++) {
            int cut = columns.get(column);
            boolean border = cut < line.length() && (line.charAt(cut) == '|' || line.charAt(cut) == '+');
            if (border || column == columns.size() - 1) {
                int from = Math.min(line.length(), columns.get(start) + 1);
                String text = line.substring(from, Math.max(from, Math.min(line.length(), cut)))
                        .strip();
                boolean rule = text.matches("-{2,}");
                open.get(start).append(rule || text.isEmpty() ? "" : " " + text);
                start = column;
            }
        }
    }

    static String simple(List<String> lines, RstContext context) {
        List<int[]> columns = new ArrayList<>();
        String rule = lines.get(0);
        for (int at = 0; at < rule.length(); ) {
            int end = rule.indexOf(' ', at) < 0 ? rule.length() : rule.indexOf(' ', at);
            int next = end;
            while (next < rule.length() && rule.charAt(next) == ' ') {
                next++;
            }
            columns.add(new int[] {at, next});
            at = next;
        }
        List<List<String>> rows = new ArrayList<>();
        List<StringBuilder> open = cells(columns.size());
        int headerRows = -1;
        for (String line : lines.subList(1, lines.size())) {
            boolean header = line.matches("=+(?: +=+)*");
            boolean newRow = !line.isBlank() && RstLines.indent(line) < columns.get(0)[1] && !line.startsWith(" ");
            if (header || newRow || line.isBlank()) {
                flush(open, rows);
                headerRows = header && headerRows < 0 && !rows.isEmpty() ? rows.size() : headerRows;
            }
            if (!header && !line.matches("[- ]*-[- ]*")) {
                simpleLine(line, columns, open);
            }
        }
        flush(open, rows);
        return table(rows, headerRows == rows.size() ? -1 : headerRows, context);
    }

    private static void simpleLine(String line, List<int[]> columns, List<StringBuilder> open) {
        for (int column = 0; column < columns.size(); column++) {
            int start = columns.get(column)[0];
            int end = column == columns.size() - 1 ? line.length() : Math.min(line.length(), columns.get(column)[1]);
            String text = start < end ? line.substring(start, end).strip() : "";
            open.get(column).append(text.isEmpty() || text.equals("\\") ? "" : " " + text);
        }
    }

    /** {@code list-table}: a list of rows, each a list of cells. */
    static String list(RstDirective directive, RstContext context, int depth) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = RstLines.dedented(directive.body()).stream()
                .dropWhile(String::isBlank)
                .toList();
        int at = 0;
        while (at < lines.size() && RstList.isItem(lines.get(at))) {
            int end = RstLines.endOfIndented(lines, at + 1, 0);
            List<String> row = new ArrayList<>();
            row.add(lines.get(at).substring(1).strip());
            row.addAll(RstLines.dedented(lines.subList(at + 1, end)));
            RstList cells = new RstList(context, depth + 1);
            int read = RstList.isItem(row.get(0)) ? cells.read(row, 0) : 0;
            if (read > 0) {
                rows.add(cells.items());
            }
            at = end;
            while (at < lines.size() && lines.get(at).isBlank()) {
                at++;
            }
        }
        return rendered(rows, number(directive.option("header-rows")));
    }

    static String csv(RstDirective directive, RstContext context) {
        List<String> source = directive.option("file").isEmpty()
                ? RstLines.dedented(directive.body())
                : context.include(directive.option("file")).orElse(List.of());
        String separator = directive.option("delim");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator.length() == 1 ? separator : ",")
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<List<String>> rows = new ArrayList<>();
        int header = number(directive.option("header-rows"));
        Optional.of(directive.option("header"))
                .filter(line -> !line.isEmpty())
                .ifPresent(line -> records(line, format, rows));
        header = rows.isEmpty() ? header : 1;
        records(String.join("\n", source).strip(), format, rows);
        return table(rows, header, context);
    }

    private static void records(String text, CSVFormat format, List<List<String>> rows) {
        try (CSVParser records = CSVParser.parse(text, format)) {
            for (CSVRecord each : records) {
                rows.add(each.toList());
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException broken) {
            rows.add(List.of(text.lines().findFirst().orElse("")));
        }
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }

    private static List<StringBuilder> cells(int count) {
        List<StringBuilder> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) {
            cells.add(new StringBuilder());
        }
        return cells;
    }

    private static void flush(List<StringBuilder> open, List<List<String>> rows) {
        if (open.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(open.stream().map(cell -> cell.toString().strip()).toList());
            open.forEach(cell -> cell.setLength(0));
        }
    }

    private static String table(List<List<String>> rows, int headerRows, RstContext context) {
        RstInline inline = new RstInline(context);
        return rendered(
                rows.stream()
                        .map(row -> row.stream().map(inline::markdown).toList())
                        .toList(),
                headerRows);
    }

    /** Markdown has one header row and always one: of several the first; without any, an empty one. */
    private static String rendered(List<List<String>> rows, int headerRows) {
        int columns =
                Math.min(MAX_COLUMNS, rows.stream().mapToInt(List::size).max().orElse(0));
        if (columns == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        if (headerRows < 1) {
            row(List.of(), columns, out);
            rule(columns, out);
        }
        for (int row = 0; row < rows.size(); row++) {
            row(rows.get(row), columns, out);
            if (row == 0 && headerRows >= 1) {
                rule(columns, out);
            }
        }
        return out.toString().stripTrailing();
    }

    private static void row(List<String> cells, int columns, StringBuilder out) {
        out.append('|');
        for (int column = 0; column < columns; column++) {
            String cell = column < cells.size() ? cells.get(column) : "";
            out.append(' ')
                    .append(cell.replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|"))
                    .append(" |");
        }
        out.append('\n');
    }

    private static void rule(int columns, StringBuilder out) {
        out.append("|").append(" --- |".repeat(columns)).append('\n');
    }
}
