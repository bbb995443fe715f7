package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import java.util.Map;

/**
 * One run of the answer path, stage by stage.
 *
 * @param found as retrieved
 * @param best in the final order
 * @param stageMillis time of each stage, by its name
 */
public record AnswerTrace(
        Question question,
        Query query,
        SearchResult found,
        SearchResult best,
        Draft draft,
        Confidence confidence,
        Decision decision,
        Map<String, Double> stageMillis) {

    public AnswerTrace {
        stageMillis = Map.copyOf(stageMillis);
    }
}
