package dev.deskhand.evaluation.metric;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * All figures of one run, or of its questions in one language.
 *
 * @param questions how many were asked
 * @param answerable how many have a relevant document
 * @param figures by name, in the order in which they are read; what is not defined is missing
 * @param reached the thresholds at which target precisions are reached, by the figure's name
 * @param outcomes how often the service named which outcome
 */
public record FigureSheet(
        int questions,
        int answerable,
        Map<String, Estimate> figures,
        Map<String, CoverageAtPrecision.Reached> reached,
        OutcomeConfusion confusion,
        Map<String, Long> outcomes) {

    /** What is measured of each question. */
    public static final List<RowMetric> ROW_METRICS = List.of(
            new HitAtK(1),
            new HitAtK(3),
            new HitAtK(5),
            new HitAtK(10),
            new RecallAtK(5),
            new RecallAtK(10),
            new ReciprocalRank(),
            new NormalisedGain(),
            new AnswerContainment(),
            new TokenF1(),
            new RougeL(),
            new GoldTokenRecall(),
            new AnswerLength(),
            new LanguageAccuracy());

    private static final List<CoverageAtPrecision> COVERAGES =
            List.of(new CoverageAtPrecision(0.90), new CoverageAtPrecision(0.95), new CoverageAtPrecision(0.98));
    private static final List<ConfidenceMetric> CONFIDENCE_METRICS =
            List.of(new RankingArea(), new RiskCoverage(), new CalibrationError(), new BrierScore());
    private static final List<LatencyPercentile> LATENCIES =
            List.of(new LatencyPercentile(50), new LatencyPercentile(95), new LatencyPercentile(99));

    public static FigureSheet of(List<JudgedRow> rows) {
        List<Graded> graded = Graded.of(rows);
        OutcomeConfusion confusion = OutcomeConfusion.of(rows);
        Map<String, Estimate> figures = new LinkedHashMap<>();
        ROW_METRICS.forEach(metric -> addMean(figures, metric, rows));
        addOutcomes(figures, confusion);
        CONFIDENCE_METRICS.forEach(metric -> add(figures, metric, graded));
        COVERAGES.forEach(metric -> add(figures, metric, graded));
        LATENCIES.forEach(metric ->
                metric.of(rows).ifPresent(value -> figures.put(metric.name(), new Estimate(value, null, rows.size()))));
        return new FigureSheet(
                rows.size(),
                (int) rows.stream().filter(row -> row.question().answerable()).count(),
                figures,
                reached(graded),
                confusion,
                rows.stream().collect(groupingBy(row -> row.result().outcome(), TreeMap::new, counting())));
    }

    /** The same with further figures. */
    public FigureSheet with(Map<String, Estimate> further) {
        Map<String, Estimate> more = new LinkedHashMap<>(figures);
        more.putAll(further);
        return new FigureSheet(questions, answerable, more, reached, confusion, outcomes);
    }

    /** A sheet for each language that the set states, by its tag. */
    public static Map<String, FigureSheet> byLanguage(List<JudgedRow> rows) {
        Map<String, FigureSheet> sheets = new TreeMap<>();
        rows.stream()
                .filter(row -> row.question().language() != null)
                .collect(groupingBy(row -> "" + row.question().language()))
                .forEach((language, some) -> sheets.put(language, of(some)));
        return sheets;
    }

    private static void addMean(Map<String, Estimate> figures, RowMetric metric, List<JudgedRow> rows) {
        double[] values = rows.stream()
                .map(metric::of)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (values.length > 0) {
            figures.put(metric.name(), Estimate.ofMean(values));
        }
    }

    private static void add(Map<String, Estimate> figures, ConfidenceMetric metric, List<Graded> graded) {
        metric.of(graded)
                .ifPresent(value -> figures.put(
                        metric.name(), new Estimate(value, Bootstrap.of(graded, metric::of), graded.size())));
    }

    /** Precision and coverage of what the service chose to answer, at its own threshold. */
    private static void addOutcomes(Map<String, Estimate> figures, OutcomeConfusion confusion) {
        if (confusion.answered() > 0) {
            figures.put("precision", share(confusion.answeredRight(), confusion.answered()));
        }
        if (confusion.counted() > 0) {
            figures.put("coverage", share(confusion.answered(), confusion.counted()));
        }
    }

    private static Estimate share(int part, int whole) {
        return new Estimate((double) part / whole, ClopperPearson.interval(part, whole, 0.95), whole);
    }

    private static Map<String, CoverageAtPrecision.Reached> reached(List<Graded> graded) {
        Map<String, CoverageAtPrecision.Reached> reached = new LinkedHashMap<>();
        COVERAGES.forEach(metric -> metric.reached(graded).ifPresent(where -> reached.put(metric.name(), where)));
        return reached;
    }
}
