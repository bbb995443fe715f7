package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Token F1 of short gold answers: 2PR / (P + R), P = common tokens / answer's tokens, R = common / gold's tokens; of
 * answers whose document was right. Source: Rajpurkar et al., EMNLP 2016.
 */
public record TokenF1() implements RowMetric {

    @Override
    public String name() {
        return "token-f1";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        return GoldAnswers.bestShort(row, TokenF1::f1);
    }

    private static double f1(String gold, String answer) {
        List<String> wanted = AnswerTokens.of(gold);
        List<String> given = AnswerTokens.of(answer);
        int common = AnswerTokens.common(wanted, given);
        return common == 0 ? 0 : 2.0 * common / (wanted.size() + given.size());
    }
}
