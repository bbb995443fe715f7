package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.GeneratedTexts.Article;
import dev.deskhand.evaluation.bench.OtherLibraries.Ingested;
import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import dev.deskhand.evaluation.run.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Publishing through the store against the bare model on the same texts, and against other libraries' ingestion of the
 * same articles, in turn.
 */
final class IngestBench {

    private static final List<Integer> BATCHES = List.of(1, 4, 8, 16, 32, 64);
    private static final int MOST_ROUNDS = 3;
    private static final int TRIAL_TEXTS = 256;

    private final List<Article> articles;
    private final StorageModes modes;
    private final int rounds;
    private final Map<String, List<Double>> ratesOfStores = new LinkedHashMap<>();
    private final List<Double> rawRates = new ArrayList<>();
    private final Map<Integer, Double> trials = new LinkedHashMap<>();
    private double modelShare;
    private double textsPerArticle;

    IngestBench(StorageModes modes, BenchSize size, long seed) {
        this.articles = new GeneratedTexts(seed).articles(size.ingestPassages());
        this.modes = modes;
        this.rounds = Math.min(MOST_ROUNDS, size.rounds());
    }

    Part run(Progress progress) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (RawModel raw = new RawModel(cores)) {
            // Loads classes and libraries, and yields the texts that the model reads.
            List<String> texts =
                    TimedPublication.of(modes.fresh().get(0), articles).texts();
            textsPerArticle = (double) texts.size() / articles.size();
            int batch = bestBatch(raw, texts.subList(0, Math.min(TRIAL_TEXTS, texts.size())));
            for (int round = 0; round < rounds; round++) {
                progress.show("rounds of publishing", round, rounds);
                rawRates.add(raw.rate(texts, batch));
                for (Supplier<StorageMode> mode : modes.fresh()) {
                    TimedPublication published = TimedPublication.of(mode, articles);
                    ratesOfStores
                            .computeIfAbsent(published.mode(), name -> new ArrayList<>())
                            .add(texts.size() / published.seconds());
                    modelShare = published.modelSeconds() / published.seconds();
                }
            }
            progress.show("rounds of publishing", rounds, rounds);
        }
        return part(OtherLibraries.langChain4j(articles), OtherLibraries.springAi(articles));
    }

    private int bestBatch(RawModel raw, List<String> texts) {
        BATCHES.forEach(batch -> trials.put(batch, Math.max(raw.rate(texts, batch), raw.rate(texts, batch))));
        return trials.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private Part part(Ingested langChain4j, Ingested springAi) {
        double raw = Latencies.median(rawRates);
        List<Figure> figures = new ArrayList<>();
        List<Bar> bars = new ArrayList<>(List.of(new Bar("bare model, batched", raw)));
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("rawTextsPerSecond", raw);
        numbers.put("rawTextsPerSecondByBatch", trials);
        numbers.put("shareOfTheModel", modelShare);
        ratesOfStores.forEach((mode, rates) -> {
            double rate = Latencies.median(rates);
            figures.add(Figure.ratio(
                    "ingest, " + mode + ", against the bare batched model",
                    "≥ 90 %",
                    AnswerBench.text("%.0f %%", 100 * rate / raw),
                    rate / raw >= 0.9));
            bars.add(new Bar("published, " + mode, rate));
            numbers.put(mode + "TextsPerSecond", rate);
        });
        double articlesPerSecond =
                Latencies.median(ratesOfStores.values().iterator().next()) / textsPerArticle;
        compare("LangChain4j", articlesPerSecond, langChain4j, figures, numbers);
        compare("Spring AI", articlesPerSecond, springAi, figures, numbers);
        numbers.put("articlesPerSecond", articlesPerSecond);
        Chart others = new Chart(
                "Articles ingested",
                "a second",
                List.of(
                        new Bar("Deskhand", articlesPerSecond),
                        new Bar("LangChain4j", langChain4j.articlesPerSecond()),
                        new Bar("Spring AI", springAi.articlesPerSecond())));
        return new Part("ingest", figures, List.of(new Chart("Texts embedded", "a second", bars), others), numbers);
    }

    /** Beside the articles also the texts made of them, since a library that cuts coarser has less to embed. */
    private void compare(
            String library, double ours, Ingested theirs, List<Figure> figures, Map<String, Object> numbers) {
        double articlesRatio = ours / theirs.articlesPerSecond();
        double textsRatio = articlesRatio * textsPerArticle / theirs.textsPerArticle();
        figures.add(Figure.ratio(
                "articles, texts a second against " + library,
                AnswerBench.text("%.2f ×, %.2f ×", articlesRatio, textsRatio)));
        numbers.put(library, theirs);
    }
}
