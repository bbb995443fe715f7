package dev.deskhand.evaluation.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of one set's results: {@code results.jsonl}, {@code features.jsonl} where asked for, and {@code
 * fingerprint.txt}, which tells whether an interrupted run may go on there.
 */
public final class RunFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    public Path results() {
        return folder.resolve("results.jsonl");
    }

    public Path features() {
        return folder.resolve("features.jsonl");
    }

    /**
     * Rows of an interrupted run with the same fingerprint, by question id. What was cut off in the middle of a line is
     * dropped.
     */
    Map<String, ResultRow> keptResults(String fingerprint) {
        Map<String, ResultRow> rows = new LinkedHashMap<>();
        if (isOf(fingerprint)) {
            read(results(), ResultRow.class).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    Map<String, FeatureRow> keptFeatures(String fingerprint) {
        Map<String, FeatureRow> rows = new LinkedHashMap<>();
        if (isOf(fingerprint)) {
            read(features(), FeatureRow.class).forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** The finished rows. */
    public List<ResultRow> readResults() {
        return read(results(), ResultRow.class);
    }

    /** The finished rows' features; empty unless the run kept them. */
    public List<FeatureRow> readFeatures() {
        return read(features(), FeatureRow.class);
    }

    /** Writes finished rows over what was there. */
    public void writeResults(List<ResultRow> rows) {
        try {
            Files.createDirectories(folder);
            Files.write(results(), rows.stream().map(JSON::writeValueAsString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Begins anew: what was there goes. */
    void begin(String fingerprint) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(features());
            Files.deleteIfExists(results());
            Files.writeString(folder.resolve("fingerprint.txt"), fingerprint + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    static BufferedWriter append(Path file) throws IOException {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static void writeLine(BufferedWriter writer, Object row) throws IOException {
        writer.write(JSON.writeValueAsString(row));
        writer.write('\n');
        writer.flush();
    }

    private boolean isOf(String fingerprint) {
        try {
            Path file = folder.resolve("fingerprint.txt");
            return Files.exists(file) && Files.readString(file).strip().equals(fingerprint);
        } catch (IOException e) {
            return false;
        }
    }

    private static <T> List<T> read(Path file, Class<T> type) {
        List<T> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return rows;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                rows.add(JSON.readValue(line, type));
            }
        } catch (JacksonException e) {
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return rows;
    }
}
