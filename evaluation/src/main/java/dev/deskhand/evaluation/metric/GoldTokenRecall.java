package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Share of a long gold answer's tokens that the given answer has: common / gold's tokens, each counted as often as it
 * stands in both; of answers whose document was right. Source: "token-level recall", Adlakha et al., "Evaluating
 * Correctness and Faithfulness of Instruction-Following Models for Question Answering", TACL 2024.
 */
public record GoldTokenRecall() implements RowMetric {

    @Override
    public String name() {
        return "gold-recall";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        return GoldAnswers.bestLong(row, GoldTokenRecall::recall);
    }

    private static double recall(String gold, String answer) {
        List<String> wanted = AnswerTokens.of(gold);
        return wanted.isEmpty() ? 0 : (double) AnswerTokens.common(wanted, AnswerTokens.of(answer)) / wanted.size();
    }
}
