package dev.deskhand.evaluation.metric;

import java.util.OptionalDouble;

/** Length of an answer in characters (code points), of all answers but canned ones. */
public record AnswerLength() implements RowMetric {

    @Override
    public String name() {
        return "answer-chars";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        String answer = row.result().answer();
        return answer == null || row.result().canned()
                ? OptionalDouble.empty()
                : OptionalDouble.of(answer.codePointCount(0, answer.length()));
    }
}
