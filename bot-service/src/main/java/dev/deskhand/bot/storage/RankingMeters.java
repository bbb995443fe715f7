package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.search.RecentRankings;
import dev.deskhand.knowledge.search.RecentRankings.Figures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/**
 * Figures on repeated questions: {@code deskhand.rankings} counts those found in memory and those made anew,
 * {@code deskhand.rankings.bytes} is what the memory holds.
 */
@Component
class RankingMeters implements MeterBinder {

    private final KnowledgeStore store;

    RankingMeters(KnowledgeStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        store.replicas().ifPresent(replicas -> {
            RecentRankings recent = replicas.recent();
            count(registry, recent, "remembered", Figures::remembered);
            count(registry, recent, "computed", Figures::computed);
            Gauge.builder("deskhand.rankings.bytes", recent, it -> it.figures().bytes())
                    .baseUnit("bytes")
                    .register(registry);
        });
    }

    private static void count(
            MeterRegistry registry, RecentRankings recent, String result, ToDoubleFunction<Figures> figure) {
        FunctionCounter.builder("deskhand.rankings", recent, it -> figure.applyAsDouble(it.figures()))
                .tag("result", result)
                .register(registry);
    }
}
