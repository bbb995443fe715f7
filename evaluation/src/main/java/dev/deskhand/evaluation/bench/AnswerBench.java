package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import dev.deskhand.evaluation.run.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Answers against the bare endpoint in the same server, which only runs the model, with the same client and the same
 * questions in turn. No question is asked twice in a kind but where that is what is measured, since the service
 * remembers rankings.
 */
final class AnswerBench {

    private static final int CLIENTS = 4;
    private static final int BLOCKS = 3;

    /** Rounds before the measured ones, for each of these: Java still compiles after two thousand answers. */
    private static final int WARM_UPS = 4;

    private final BenchClient client;
    private final Load load;
    private final GeneratedTexts texts;
    private final BenchSize size;

    AnswerBench(BenchClient client, GeneratedTexts texts, BenchSize size) {
        this.client = client;
        this.load = new Load(client);
        this.texts = texts;
        this.size = size;
    }

    Part run(Progress progress) {
        List<Double> answers = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<String> asked = List.of();
        int warmUps = WARM_UPS * size.rounds();
        for (int round = 0; round < warmUps + size.rounds(); round++) {
            asked = texts.questions(size.questions());
            for (String question : asked) {
                double answered = client.time(client.dryRun(question));
                double embedded = client.time(client.bareModel(question));
                if (round >= warmUps) {
                    answers.add(answered);
                    bare.add(embedded);
                }
            }
            progress.show("rounds of questions", round + 1, warmUps + size.rounds());
        }
        List<Double> repeated = asked.stream()
                .map(question -> client.time(client.dryRun(question)))
                .toList();
        List<Double> recorded = texts.questions(size.questions()).stream()
                .map(question -> client.time(client.recorded(question)))
                .toList();
        progress.show("saturation", 0, 2);
        List<Double> answerRates = new ArrayList<>();
        List<Double> bareRates = new ArrayList<>();
        for (int block = 0; block <= BLOCKS; block++) {
            List<String> questions = texts.questions(2 * size.questions());
            double answerRate =
                    load.saturate(questions.stream().map(client::dryRun).toList(), CLIENTS);
            double bareRate =
                    load.saturate(questions.stream().map(client::bareModel).toList(), CLIENTS);
            if (block > 0) {
                answerRates.add(answerRate);
                bareRates.add(bareRate);
            }
        }
        progress.show("saturation", 1, 2);
        double saturation = Latencies.median(answerRates);
        Latencies paced = load.pace(
                texts.questions(3 * size.questions()).stream()
                        .map(client::dryRun)
                        .toList(),
                saturation / 2);
        progress.show("saturation", 2, 2);
        return part(
                Latencies.of(answers),
                Latencies.of(bare),
                Latencies.of(recorded),
                Latencies.of(repeated),
                saturation,
                Latencies.median(bareRates),
                paced);
    }

    private static Part part(
            Latencies answer,
            Latencies bare,
            Latencies recorded,
            Latencies repeated,
            double rate,
            double bareRate,
            Latencies paced) {
        double more = answer.p50() - bare.p50();
        double times = answer.p50() / bare.p50();
        List<Figure> figures = List.of(
                Figure.ratio(
                        "answer p50 against the bare model",
                        "≤ +3 ms or ≤ 1.5 ×",
                        text("%+.1f ms, %.2f ×", more, times),
                        more <= 3 || times <= 1.5),
                Figure.ratio(
                        "answer p95, p99 against the bare model's",
                        text("%.2f ×, %.2f ×", answer.p95() / bare.p95(), answer.p99() / bare.p99())),
                Figure.ratio(
                        "throughput at saturation against the bare model",
                        "≥ 60 %",
                        text("%.0f %%", 100 * rate / bareRate),
                        rate / bareRate >= 0.6),
                Figure.ratio(
                        "a recorded answer against a dry run, p50", text("%+.1f ms", recorded.p50() - answer.p50())),
                Figure.ratio(
                        "a repeated question against a new one, p50", text("%.2f ×", repeated.p50() / answer.p50())),
                Figure.plain(
                        "answer p99 at half the saturation rate",
                        "≤ 50 ms",
                        text("%.1f ms", paced.p99()),
                        paced.p99() <= 50));
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("answerMillis", percentiles(answer));
        numbers.put("bareMillis", percentiles(bare));
        numbers.put("recordedMillis", percentiles(recorded));
        numbers.put("repeatedMillis", percentiles(repeated));
        numbers.put("answersPerSecond", rate);
        numbers.put("bareRunsPerSecond", bareRate);
        numbers.put("pacedMillis", percentiles(paced));
        return new Part(
                "answer",
                figures,
                List.of(times(answer, bare, recorded, repeated, paced), rates(rate, bareRate)),
                numbers);
    }

    private static Chart times(
            Latencies answer, Latencies bare, Latencies recorded, Latencies repeated, Latencies paced) {
        return new Chart(
                "Answering",
                "ms",
                List.of(
                        new Bar("bare model p50", bare.p50()),
                        new Bar("answer p50", answer.p50()),
                        new Bar("recorded p50", recorded.p50()),
                        new Bar("repeated p50", repeated.p50()),
                        new Bar("bare model p99", bare.p99()),
                        new Bar("answer p99", answer.p99()),
                        new Bar("p99 at half load", paced.p99())));
    }

    private static Chart rates(double rate, double bareRate) {
        return new Chart(
                "Saturation, four clients",
                "a second",
                List.of(new Bar("bare model", bareRate), new Bar("answers", rate)));
    }

    static Map<String, Object> percentiles(Latencies times) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("count", times.count());
        all.put("p50", times.p50());
        all.put("p95", times.p95());
        all.put("p99", times.p99());
        return all;
    }

    static String text(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
