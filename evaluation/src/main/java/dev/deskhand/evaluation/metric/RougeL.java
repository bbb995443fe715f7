package dev.deskhand.evaluation.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * ROUGE-L of long gold answers: F1 of the longest common subsequence of tokens, 2L / (m + n) with L its length and m, n
 * the lengths of gold and answer; of answers whose document was right. Source: Lin, "ROUGE: A Package for Automatic
 * Evaluation of Summaries", 2004, with β = 1.
 */
public record RougeL() implements RowMetric {

    @Override
    public String name() {
        return "rouge-l";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        return GoldAnswers.bestLong(row, RougeL::f1);
    }

    private static double f1(String gold, String answer) {
        List<String> wanted = AnswerTokens.of(gold);
        List<String> given = AnswerTokens.of(answer);
        return wanted.isEmpty() || given.isEmpty()
                ? 0
                : 2.0 * commonSubsequence(wanted, given) / (wanted.size() + given.size());
    }

    private static int commonSubsequence(List<String> first, List<String> second) {
        int[] above = new int[second.size() + 1];
        for (String token : first) {
            int[] row = new int[second.size() + 1];
            for (int j = 1; j <= second.size(); j++) {
                row[j] = token.equals(second.get(j - 1)) ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
            }
            above = row;
        }
        return above[second.size()];
    }
}
