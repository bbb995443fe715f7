package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/**
 * 1 if the normal form of a short gold answer stands inside the normal form of the given answer, else 0; of answers
 * whose document was right. Words are not required to begin and end there, because Hebrew, Arabic and Persian write
 * prefixes onto them. Source of the normal form: {@link AnswerTokens}; the measure is "accuracy" of open question
 * answering with long answers, Mallen et al., ACL 2023.
 */
public record AnswerContainment() implements RowMetric {

    @Override
    public String name() {
        return "containment";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        return GoldAnswers.bestShort(
                row, (gold, answer) -> AnswerTokens.normal(answer).contains(AnswerTokens.normal(gold)) ? 1 : 0);
    }
}
