package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Answers at an even pace while nothing else happens, and while the same service takes in articles for another site. */
final class BusyBench {

    private static final double QUESTIONS_PER_SECOND = 10;
    private static final int QUESTIONS_AT_A_TIME = 20;
    private static final double MOST_TIMES = 2;

    private final BenchClient client;
    private final Load load;
    private final GeneratedTexts texts;
    private final int quietQuestions;

    /** @param quietQuestions asked before the ingest begins */
    BusyBench(BenchClient client, GeneratedTexts texts, int quietQuestions) {
        this.client = client;
        this.load = new Load(client);
        this.texts = texts;
        this.quietQuestions = quietQuestions;
    }

    /** @param ingest takes articles in and returns when they are published */
    Part run(Runnable ingest) {
        ask(QUESTIONS_AT_A_TIME);
        Latencies quiet = Latencies.of(ask(quietQuestions));
        List<Double> times = new ArrayList<>();
        CompletableFuture<Void> ingested = CompletableFuture.runAsync(ingest);
        do {
            times.addAll(ask(QUESTIONS_AT_A_TIME));
        } while (!ingested.isDone());
        await(ingested);
        return part(quiet, Latencies.of(times));
    }

    private List<Double> ask(int count) {
        return load.times(texts.questions(count).stream().map(client::dryRun).toList(), QUESTIONS_PER_SECOND);
    }

    private static void await(CompletableFuture<Void> ingested) {
        try {
            ingested.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    static Part part(Latencies quiet, Latencies busy) {
        double times = busy.p99() / quiet.p99();
        List<Figure> figures = List.of(
                Figure.ratio(
                        "answer p99 during an ingest against quiet",
                        "≤ 2 ×",
                        AnswerBench.text("%.2f ×", times),
                        times <= MOST_TIMES),
                Figure.plain(
                        "answer p50, p99 during an ingest",
                        AnswerBench.text("%.1f ms, %.1f ms", busy.p50(), busy.p99())));
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("questionsPerSecond", QUESTIONS_PER_SECOND);
        numbers.put("quietMillis", AnswerBench.percentiles(quiet));
        numbers.put("busyMillis", AnswerBench.percentiles(busy));
        Chart chart = new Chart(
                "Answering during an ingest",
                "ms",
                List.of(
                        new Bar("quiet p50", quiet.p50()),
                        new Bar("busy p50", busy.p50()),
                        new Bar("quiet p99", quiet.p99()),
                        new Bar("busy p99", busy.p99())));
        return new Part("busy", figures, List.of(chart), numbers);
    }
}
