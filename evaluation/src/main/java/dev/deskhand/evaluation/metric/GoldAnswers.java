package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;

/**
 * The gold answers of a question and whether they are short: spans of a document, or at most ten tokens. Compared are
 * answers to answerable questions, given from a relevant document; of several gold answers the best match counts.
 */
final class GoldAnswers {

    private static final int SHORT_TOKENS = 10;

    private GoldAnswers() {}

    static OptionalDouble bestShort(JudgedRow row, ToDoubleBiFunction<String, String> match) {
        return areShort(row) ? best(row, match) : OptionalDouble.empty();
    }

    static OptionalDouble bestLong(JudgedRow row, ToDoubleBiFunction<String, String> match) {
        return areShort(row) ? OptionalDouble.empty() : best(row, match);
    }

    private static OptionalDouble best(JudgedRow row, ToDoubleBiFunction<String, String> match) {
        Optional<String> answer = row.result().composed();
        List<String> gold = row.question().answers();
        if (answer.isEmpty() || !row.right() || gold.isEmpty()) {
            return OptionalDouble.empty();
        }
        return gold.stream()
                .mapToDouble(each -> match.applyAsDouble(each, answer.get()))
                .max();
    }

    private static boolean areShort(JudgedRow row) {
        return row.question().spans()
                || row.question().answers().stream()
                        .allMatch(answer -> AnswerTokens.of(answer).size() <= SHORT_TOKENS);
    }
}
