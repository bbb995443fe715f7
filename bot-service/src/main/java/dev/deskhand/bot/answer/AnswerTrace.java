package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the answer path, stage by stage.
 *
 * @param found as retrieved
 * @param best in the final order
 * @param stageMillis time of each stage, by its name
 * @param generation a model's part in the answer, where one was to have it
 */
public record AnswerTrace(
        Question question,
        Query query,
        SearchResult found,
        SearchResult best,
        Draft draft,
        Confidence confidence,
        Decision decision,
        Map<String, Double> stageMillis,
        Optional<Generation> generation) {

    public AnswerTrace {
        stageMillis = Map.copyOf(stageMillis);
    }

    /** A run without a model. */
    public AnswerTrace(
            Question question,
            Query query,
            SearchResult found,
            SearchResult best,
            Draft draft,
            Confidence confidence,
            Decision decision,
            Map<String, Double> stageMillis) {
        this(question, query, found, best, draft, confidence, decision, stageMillis, Optional.empty());
    }
}
