package dev.deskhand.evaluation.calibrate;

import dev.deskhand.evaluation.run.FeatureRow;
import dev.deskhand.evaluation.run.ResultRow;
import dev.deskhand.evaluation.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Output folders of {@code evaluate --features}, read as feature sets. */
public final class FinishedRuns {

    /** A language of a set is a set of its own from so many questions on. */
    private static final int OWN_SET = 50;

    private FinishedRuns() {}

    /**
     * @param folders of runs, or of single sets
     * @return by name, {@link ModelKind#READ} first
     * @throws IllegalArgumentException if a folder holds no features
     */
    public static List<FeatureSet> read(List<Path> folders) {
        Map<String, FeatureSet> sets = new TreeMap<>();
        for (Path folder : folders) {
            List<Path> found = setFolders(folder);
            if (found.isEmpty()) {
                throw new IllegalArgumentException(
                        folder + ": holds no features.jsonl; run evaluate with --features first");
            }
            for (Path set : found) {
                List<FeatureSet> parts = parts(set);
                if (parts.isEmpty()) {
                    throw new IllegalArgumentException(set + ": holds no question with an answer and its features");
                }
                for (FeatureSet part : parts) {
                    if (sets.put(part.kind() + " " + part.name(), part) != null) {
                        throw new IllegalArgumentException("the set " + part.name() + " is in two of the runs");
                    }
                }
            }
        }
        return List.copyOf(sets.values());
    }

    private static List<Path> setFolders(Path folder) {
        if (Files.exists(new RunFolder(folder).features())) {
            return List.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(set -> Files.exists(new RunFolder(set).features()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<FeatureSet> parts(Path folder) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        RunFolder run = new RunFolder(folder);
        Map<String, ResultRow> results = new HashMap<>();
        run.readResults().forEach(row -> results.put(row.id(), row));
        Map<ModelKind, Map<String, List<LabelledAnswer>>> byLanguage = new TreeMap<>();
        for (FeatureRow row : run.readFeatures()) {
            ResultRow result = results.get(row.id());
            if (result != null && !result.canned() && !row.features().isEmpty()) {
                byLanguage
                        .computeIfAbsent(ModelKind.of(row.features()), kind -> new TreeMap<>())
                        .computeIfAbsent(String.valueOf(result.language()), language -> new ArrayList<>())
                        .add(new LabelledAnswer(row.features(), row.right()));
            }
        }
        List<FeatureSet> parts = new ArrayList<>();
        byLanguage.forEach((kind, languages) -> parts.addAll(parts(name, kind, languages)));
        return parts;
    }

    /** Languages with enough questions apart, the others together. */
    private static List<FeatureSet> parts(String name, ModelKind kind, Map<String, List<LabelledAnswer>> languages) {
        List<FeatureSet> parts = new ArrayList<>();
        List<LabelledAnswer> rest = new ArrayList<>();
        boolean several = languages.values().stream()
                        .filter(rows -> rows.size() >= OWN_SET)
                        .count()
                > 1;
        languages.forEach((language, rows) -> {
            if (several && rows.size() >= OWN_SET) {
                parts.add(new FeatureSet(name + " " + language, kind, rows));
            } else {
                rest.addAll(rows);
            }
        });
        /* In a set of several languages these few are mostly wrong guesses of the language. */
        if (!several) {
            parts.add(new FeatureSet(name, kind, rest));
        }
        return parts;
    }
}
