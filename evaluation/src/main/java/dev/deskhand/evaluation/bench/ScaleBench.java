package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import dev.deskhand.evaluation.run.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How the time of a search grows with the knowledge, in each way to store. */
final class ScaleBench {

    private static final int BASE = 10_000;
    private static final double MOST_GROWTH = 3;
    private static final double LEAST_RECALL = 0.95;

    private final StorageModes modes;
    private final BenchSize size;
    private final long seed;

    ScaleBench(StorageModes modes, BenchSize size, long seed) {
        this.modes = modes;
        this.size = size;
        this.seed = seed;
    }

    Part run(Progress progress) {
        List<Figure> figures = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        Map<String, Object> numbers = new LinkedHashMap<>();
        int done = 0;
        for (Supplier<StorageMode> mode : modes.fresh()) {
            String name = done == 0 ? "embedded" : "postgres";
            List<ScaleRun> runs = new ArrayList<>();
            for (int passages : size.scales()) {
                progress.show("passages, " + name, runs.size(), size.scales().size());
                runs.add(ScaleRun.of(mode, passages, seed));
            }
            progress.show("passages, " + name, runs.size(), size.scales().size());
            figures.addAll(figures(name, runs));
            charts.add(chart(name, runs));
            numbers.put(name, runs.stream().map(ScaleBench::numbers).toList());
            done++;
        }
        return new Part("scale", figures, charts, numbers);
    }

    static List<Figure> figures(String mode, List<ScaleRun> runs) {
        List<Figure> figures = new ArrayList<>();
        ScaleRun base =
                runs.stream().filter(run -> run.passages() == BASE).findFirst().orElse(runs.get(0));
        for (ScaleRun run : runs) {
            String where = AnswerBench.text("%,d passages, %s", run.passages(), mode);
            if (run.passages() > base.passages()) {
                double growth = run.times().p50() / base.times().p50();
                figures.add(Figure.ratio(
                        "search at " + where + ", against " + AnswerBench.text("%,d", base.passages()),
                        "≤ 3 ×",
                        AnswerBench.text("%.2f ×", growth),
                        growth <= MOST_GROWTH));
            }
            figures.add(Figure.ratio(
                    "recall@10 of vectors at " + where,
                    "≥ 0.95",
                    AnswerBench.text("%.3f", run.recall()),
                    run.recall() >= LEAST_RECALL));
            figures.add(Figure.plain(
                    "search p50, p99 at " + where,
                    AnswerBench.text(
                            "%.1f ms, %.1f ms", run.times().p50(), run.times().p99())));
        }
        return figures;
    }

    private static Chart chart(String mode, List<ScaleRun> runs) {
        List<Bar> bars = runs.stream()
                .map(run -> new Bar(
                        AnswerBench.text("%,d passages", run.passages()),
                        run.times().p50()))
                .toList();
        return new Chart("Search without the model, p50, " + mode, "ms", bars);
    }

    private static Map<String, Object> numbers(ScaleRun run) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("passages", run.passages());
        numbers.put("searchMillis", AnswerBench.percentiles(run.times()));
        numbers.put("recallAt10", run.recall());
        numbers.put("publishedPerSecondWithoutModel", run.publishedPerSecond());
        return numbers;
    }
}
