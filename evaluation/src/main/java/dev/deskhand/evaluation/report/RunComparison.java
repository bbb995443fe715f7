package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.PairedComparison;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two runs' output folders compared question by question, for every set that both have. */
public final class RunComparison {

    private static final List<String> HEADER =
            List.of("set / figure", "n", "first", "second", "difference", "95 %", "more", "less", "p");

    private RunComparison() {}

    /**
     * @param first {@code --out} folder of a run, or the folder of one of its sets
     * @throws IllegalArgumentException if the runs have no set in common
     */
    public static TextTable of(Path first, Path second) {
        TextTable table = new TextTable(HEADER);
        if (isSet(first) && isSet(second)) {
            compare("" + second.getFileName(), first, second, table);
            return table;
        }
        Set<String> common = sets(first);
        common.retainAll(sets(second));
        if (common.isEmpty()) {
            throw new IllegalArgumentException(first + " and " + second + " have no set in common");
        }
        common.forEach(set -> compare(set, first.resolve(set), second.resolve(set), table));
        return table;
    }

    private static void compare(String set, Path first, Path second, TextTable table) {
        Map<String, QuestionScores.Scores> before = QuestionScores.read(first.resolve("questions.jsonl"));
        Map<String, QuestionScores.Scores> after = QuestionScores.read(second.resolve("questions.jsonl"));
        Set<String> figures = new TreeSet<>();
        after.values().forEach(scores -> figures.addAll(scores.scores().keySet()));
        for (String figure : figures) {
            List<PairedComparison.Pair> pairs = new ArrayList<>();
            before.forEach((id, scores) -> {
                Double one = scores.scores().get(figure);
                QuestionScores.Scores other = after.get(id);
                Double two = other == null ? null : other.scores().get(figure);
                if (one != null && two != null) {
                    pairs.add(new PairedComparison.Pair(one, two));
                }
            });
            PairedComparison.of(pairs).ifPresent(comparison -> table.row(row(set + " " + figure, figure, comparison)));
        }
    }

    private static List<String> row(String name, String figure, PairedComparison comparison) {
        String key = figure.equals("ms") ? "ms-p50" : figure;
        return List.of(
                name,
                String.valueOf(comparison.questions()),
                FigureText.of(key, comparison.first()),
                FigureText.of(key, comparison.second()),
                signed(comparison.second() - comparison.first()),
                signed(comparison.difference().low()) + "…"
                        + signed(comparison.difference().high()),
                String.valueOf(comparison.better()),
                String.valueOf(comparison.worse()),
                String.format(Locale.ROOT, "%.4f", comparison.chance()));
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value);
    }

    private static Set<String> sets(Path run) {
        try (Stream<Path> folders = Files.list(run)) {
            return folders.filter(RunComparison::isSet)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(run + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isSet(Path folder) {
        return Files.exists(folder.resolve("questions.jsonl"));
    }
}
