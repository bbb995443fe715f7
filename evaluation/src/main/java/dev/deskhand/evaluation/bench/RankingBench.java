package dev.deskhand.evaluation.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.run.Progress;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.embedding.BundledModel;
import dev.deskhand.knowledge.embedding.SessionSettings;
import dev.deskhand.knowledge.search.HybridSearch;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.RankingPart;
import dev.deskhand.knowledge.search.Replicas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each part of the ranking brings and costs: every question is asked of the whole ranking and of rankings with one
 * part left out, in turn, so that whatever else the machine does falls on all alike. The weights of what remains stay as
 * they are; fitted again without a part, a ranking would lose less.
 */
final class RankingBench {

    private final StorageModes modes;
    private final List<EvaluationSet> sets;

    /** @param sets with documents of their own; others are passed over */
    RankingBench(StorageModes modes, List<EvaluationSet> sets) {
        this.modes = modes;
        this.sets = sets.stream().filter(set -> !set.documents().isEmpty()).toList();
    }

    Part run(Progress progress) {
        List<Ranked> asked = new ArrayList<>();
        try (StorageMode mode = modes.fresh().get(0).get();
                KnowledgeStore store = KnowledgeStore.open(
                        mode.settings(), BundledModel.MINILM_L6_V2_Q.open(SessionSettings.defaults()), true)) {
            Map<String, PassageSearch> rankings =
                    rankings(store, store.replicas().orElseThrow());
            for (EvaluationSet set : sets) {
                asked.addAll(RankedSet.of(store, set).ask(rankings, progress));
            }
        }
        return part(asked);
    }

    private static Map<String, PassageSearch> rankings(KnowledgeStore store, Replicas replicas) {
        Map<String, PassageSearch> rankings = new LinkedHashMap<>();
        rankings.put(RankingEffect.WHOLE, store.search());
        for (RankingPart part : RankingPart.values()) {
            rankings.put(part.name().toLowerCase(Locale.ROOT), HybridSearch.without(part, replicas));
        }
        return rankings;
    }

    /** @param asked every question, from every set */
    static Part part(List<Ranked> asked) {
        List<Figure> figures = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        Map<String, Object> numbers = new LinkedHashMap<>();
        Map<String, List<Ranked>> byKind =
                asked.stream().collect(groupingBy(question -> kind(question.language()), TreeMap::new, toList()));
        byKind.forEach((kind, questions) -> {
            List<RankingEffect> effects = RankingEffect.of(questions);
            effects.forEach(effect -> figures.add(effect.figure(kind)));
            charts.add(new Chart(
                    "Milliseconds that a part of the ranking costs, " + kind,
                    "ms",
                    effects.stream()
                            .map(effect -> new Bar(effect.part(), Math.max(0, effect.millis())))
                            .toList()));
            numbers.put(kind, effects);
        });
        return new Part("ranking", figures, charts, numbers);
    }

    private static String kind(String language) {
        return language.equals("en") ? "English" : "other languages";
    }
}
