package dev.deskhand.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as RFC 4180 writes it. A cell that a spreadsheet would take for a formula is led in by an apostrophe: what
 * customers wrote must not run on a lead's machine.
 */
final class CsvTable {

    private static final String FORMULA = "=+-@\t\r";
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

    private final List<List<String>> rows = new ArrayList<>();

    CsvTable row(Object... cells) {
        rows.add(List.of(cells).stream().map(Object::toString).toList());
        return this;
    }

    private static String cell(String text) {
        String harmless =
                !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER) ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + harmless.replace("\"", "\"\"") + "\""
                : harmless;
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }
}
