package dev.deskhand.evaluation.report;

import dev.deskhand.evaluation.metric.HitAtK;
import dev.deskhand.evaluation.metric.JudgedRow;
import dev.deskhand.evaluation.metric.PairedComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Deskhand beside the baselines on the same questions.
 *
 * @param where the set, with a language behind it where the set has several
 * @param deskhand its own rows
 * @param baselines theirs, in the order in which they are shown
 */
record BaselineComparison(String where, List<JudgedRow> deskhand, List<ComparedRows> baselines) {

    private static final HitAtK FIRST = new HitAtK(1);

    /** One for each set that has baselines, followed by one for each of its languages where there are several. */
    static List<BaselineComparison> of(List<SetFigures> sets) {
        List<BaselineComparison> comparisons = new ArrayList<>();
        for (SetFigures set : sets) {
            if (set.baselines().isEmpty()) {
                continue;
            }
            comparisons.add(new BaselineComparison(set.name(), set.rows(), set.baselines()));
            if (set.languages().size() > 1) {
                for (String language : set.languages().keySet()) {
                    comparisons.add(new BaselineComparison(
                            set.name() + " " + language,
                            new ComparedRows("Deskhand", set.rows())
                                    .in(language)
                                    .rows(),
                            set.baselines().stream()
                                    .map(baseline -> baseline.in(language))
                                    .toList()));
                }
            }
        }
        return comparisons;
    }

    /** What Deskhand has more of hit@1 than a baseline, question by question; empty without an answerable question. */
    Optional<PairedComparison> ahead(ComparedRows baseline) {
        Map<String, Double> theirs = new HashMap<>();
        baseline.rows().forEach(row -> FIRST.of(row)
                .ifPresent(value -> theirs.put(row.question().id(), value)));
        List<PairedComparison.Pair> pairs = new ArrayList<>();
        for (JudgedRow row : deskhand) {
            OptionalDouble ours = FIRST.of(row);
            Double other = theirs.get(row.question().id());
            if (ours.isPresent() && other != null) {
                pairs.add(new PairedComparison.Pair(other, ours.getAsDouble()));
            }
        }
        return PairedComparison.of(pairs);
    }
}
