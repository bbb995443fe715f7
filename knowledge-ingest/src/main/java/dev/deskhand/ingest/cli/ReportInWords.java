package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.sync.SyncAction;
import dev.deskhand.ingest.sync.SyncItem;
import dev.deskhand.ingest.sync.SyncReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The closing report for people: counts, every failure, then warnings. */
final class ReportInWords {

    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final boolean all;

    ReportInWords(PrintWriter out, boolean all) {
        this.out = out;
        this.all = all;
    }

    void print(SyncReport report) {
        out.println((report.dryRun() ? "Dry run, nothing published. Site " : "Site ") + report.site());
        for (SyncAction action : SyncAction.values()) {
            out.printf(Locale.ROOT, "  %-10s %6d%n", action.name().toLowerCase(Locale.ROOT), report.count(action));
        }
        printFailures(report.with(SyncAction.FAILED));
        report.refusals().forEach(out::println);
        printSome("Removed", report.with(SyncAction.REMOVED), SyncItem::path);
        printSkipped(report.with(SyncAction.SKIPPED));
        printSome("Warnings", report.warnings(), warning -> warning.path() + ": " + warning.text());
        report.versions().forEach((source, version) -> out.println(source + ": " + version + "."));
        out.println(closing(report));
        out.flush();
    }

    private void printFailures(List<SyncItem> failed) {
        if (!failed.isEmpty()) {
            out.println("Failed:");
            failed.forEach(item -> out.println("  " + line(item)));
        }
    }

    private void printSkipped(List<SyncItem> skipped) {
        if (all) {
            printSome("Skipped", skipped, ReportInWords::line);
            return;
        }
        Map<String, Long> reasons = skipped.stream()
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(item.reason()).replaceFirst("^redirect to .*", "redirect"),
                        TreeMap::new,
                        Collectors.counting()));
        printSome("Skipped", List.copyOf(reasons.entrySet()), reason -> reason.getValue() + " × " + reason.getKey());
    }

    private <T> void printSome(String title, List<T> entries, Function<T, String> line) {
        if (entries.isEmpty()) {
            return;
        }
        out.println(title + ":");
        int shown = all ? entries.size() : Math.min(SHOWN, entries.size());
        entries.subList(0, shown).forEach(entry -> out.println("  " + line.apply(entry)));
        if (shown < entries.size()) {
            out.println("  and " + (entries.size() - shown) + " more (--verbose shows them)");
        }
    }

    private static String line(SyncItem item) {
        return item.path() + ": " + item.reason();
    }

    private static String closing(SyncReport report) {
        double seconds = report.elapsed().toMillis() / 1000.0;
        String passages = report.passages() == 0
                ? ""
                : ", " + report.passages() + " passages (" + report.embedded() + " texts embedded)";
        return String.format(
                Locale.ROOT, "Knowledge revision %d%s, %.1f s.", report.knowledgeRevision(), passages, seconds);
    }
}
