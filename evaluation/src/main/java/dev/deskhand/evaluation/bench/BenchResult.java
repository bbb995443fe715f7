package dev.deskhand.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: rows for a table, ratios first, and the files that keep it. */
public final class BenchResult {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Part> parts;

    BenchResult(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Rows of four cells: what, asked, reached, and whether it was met. */
    public List<List<String>> rows() {
        return figures()
                .map(figure -> List.of(figure.what(), figure.asked(), figure.reached(), verdict(figure)))
                .toList();
    }

    /**
     * Writes two files.
     *
     * @param name of the files, before {@code .json} and {@code .svg}
     * @param facts of the run, to stand at the top of the JSON
     */
    public void write(Path folder, String name, Map<String, Object> facts) {
        Map<String, Object> document = new LinkedHashMap<>(facts);
        document.put("figures", figures().map(BenchResult::json).toList());
        parts.forEach(part -> document.put(part.name(), part.numbers()));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(document) + "\n");
            Files.writeString(
                    folder.resolve(name + ".svg"),
                    BenchPicture.of(parts.stream()
                            .flatMap(part -> part.charts().stream())
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Stream<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        parts.forEach(part -> figures.addAll(part.figures()));
        return Stream.concat(
                figures.stream().filter(Figure::ratio), figures.stream().filter(figure -> !figure.ratio()));
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", figure.what());
        json.put("ratio", figure.ratio());
        json.put("asked", figure.asked());
        json.put("reached", figure.reached());
        figure.met().ifPresent(met -> json.put("met", met));
        return json;
    }

    private static String verdict(Figure figure) {
        return figure.met().map(met -> met ? "yes" : "NO").orElse("");
    }
}
