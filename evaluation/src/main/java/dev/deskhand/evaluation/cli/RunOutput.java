package dev.deskhand.evaluation.cli;

import static java.util.stream.Collectors.toMap;

import dev.deskhand.evaluation.guard.Drop;
import dev.deskhand.evaluation.guard.Guards;
import dev.deskhand.evaluation.report.BaselineTable;
import dev.deskhand.evaluation.report.HtmlReport;
import dev.deskhand.evaluation.report.MarkdownTables;
import dev.deskhand.evaluation.report.MetricsJson;
import dev.deskhand.evaluation.report.QuestionScores;
import dev.deskhand.evaluation.report.RunFacts;
import dev.deskhand.evaluation.report.SetFigures;
import dev.deskhand.evaluation.report.SummaryTable;
import dev.deskhand.evaluation.report.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run leaves behind: figures per set, one report, a table on the screen, a word on what dropped. */
final class RunOutput {

    private final Path out;
    private final PrintWriter screen;
    private final RunFacts facts;

    RunOutput(Path out, PrintWriter screen, RunFacts facts) {
        this.out = out;
        this.screen = screen;
        this.facts = facts;
    }

    void write(List<SetFigures> sets, Optional<Path> markdown) {
        for (SetFigures set : sets) {
            Path folder = out.resolve(set.name());
            MetricsJson.write(set, facts, folder.resolve("metrics.json"));
            QuestionScores.write(set.rows(), folder.resolve("questions.jsonl"));
        }
        Path report = out.resolve("report.html");
        save(report, HtmlReport.of(sets, facts));
        markdown.ifPresent(file -> save(file, MarkdownTables.of(sets, facts)));
        SummaryTable.of(sets).lines().forEach(screen::println);
        screen.println();
        BaselineTable.of(sets).ifPresent(table -> {
            table.lines().forEach(screen::println);
            screen.println();
        });
        screen.println("Report: " + report.toAbsolutePath().normalize());
        screen.flush();
    }

    /** Whether anything dropped; what did is shown as a table. */
    boolean showDrops(Guards guards, List<SetFigures> sets) {
        List<Drop> drops = guards.check(
                sets.stream().collect(toMap(SetFigures::name, set -> new Guards.Measured(set.all(), set.languages()))));
        if (drops.isEmpty()) {
            screen.println("Guard: every figure holds.");
            screen.flush();
            return false;
        }
        TextTable table = new TextTable(List.of("dropped", "figure", "expected", "tolerance", "is"));
        drops.forEach(drop -> table.row(List.of(
                drop.where(),
                drop.figure(),
                number(drop.expected()),
                number(drop.tolerance()),
                drop.actual().isPresent() ? number(drop.actual().getAsDouble()) : "missing")));
        table.lines().forEach(screen::println);
        screen.flush();
        return true;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void save(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
