package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.FigureSheet;
import dev.deskhand.evaluation.metric.Promise;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code metrics.json}: a set's figures over all questions and by language. */
public final class MetricsJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private MetricsJson() {}

    private record Document(
            String set,
            String commit,
            String command,
            String finished,
            Promise promise,
            FigureSheet all,
            Map<String, FigureSheet> languages) {}

    public static void write(SetFigures figures, RunFacts facts, Path file) {
        JSON.writeValue(
                file.toFile(),
                new Document(
                        figures.name(),
                        facts.commit(),
                        facts.command(),
                        facts.finished().toString(),
                        PromiseTable.of(figures),
                        figures.all(),
                        figures.languages()));
    }
}
