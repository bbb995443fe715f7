package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/** Length of an answer in characters (code points), of all answers but ready-made words. */
public record AnswerLength() implements RowMetric {

    @Override
    public String name() {
        return "answer-chars";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        return row.result()
                .composed()
                .map(answer -> OptionalDouble.of(answer.codePointCount(0, answer.length())))
                .orElseGet(OptionalDouble::empty);
    }
}
