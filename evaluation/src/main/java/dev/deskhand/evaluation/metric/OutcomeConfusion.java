package dev.deskhand.evaluation.metric;

import java.util.List;

/**
 * What became of the questions. Whatever is not {@code answered} counts as abstained, a choice between articles and a
 * hand-off too; canned replies stand apart and count in no precision or coverage.
 *
 * @param answeredWrong with the unanswerable ones that were answered
 * @param abstainedThoughAnswerable whether or not a right document was ranked first
 */
public record OutcomeConfusion(
        int answeredRight, int answeredWrong, int abstainedThoughAnswerable, int abstainedRightly, int canned) {

    public static OutcomeConfusion of(List<JudgedRow> rows) {
        int answeredRight = 0;
        int answeredWrong = 0;
        int abstainedThoughAnswerable = 0;
        int abstainedRightly = 0;
        int canned = 0;
        for (JudgedRow row : rows) {
            if (row.result().canned()) {
                canned++;
            } else if (row.result().answered()) {
                answeredRight += row.right() ? 1 : 0;
                answeredWrong += row.right() ? 0 : 1;
            } else {
                abstainedThoughAnswerable += row.question().answerable() ? 1 : 0;
                abstainedRightly += row.question().answerable() ? 0 : 1;
            }
        }
        return new OutcomeConfusion(answeredRight, answeredWrong, abstainedThoughAnswerable, abstainedRightly, canned);
    }

    public int answered() {
        return answeredRight + answeredWrong;
    }

    /** All but canned ones. */
    public int counted() {
        return answered() + abstainedThoughAnswerable + abstainedRightly;
    }
}
