package dev.deskhand.bot.report;

import java.util.List;

/** Outcomes as a table for spreadsheets. */
public final class OutcomesTable {

    private OutcomesTable() {}

    public static String csv(Grouping grouping, List<Outcomes> rows) {
        CsvTable table = new CsvTable()
                .row(
                        grouping.code(),
                        "conversations",
                        "messages",
                        "confirmed",
                        "assumed",
                        "handed_over",
                        "not_helped",
                        "undecided",
                        "reopened",
                        "repeated");
        rows.forEach(row -> table.row(
                row.group(),
                row.conversations(),
                row.messages(),
                row.confirmed(),
                row.assumed(),
                row.handedOver(),
                row.notHelped(),
                row.undecided(),
                row.reopened(),
                row.repeated()));
        return table.toString();
    }
}
