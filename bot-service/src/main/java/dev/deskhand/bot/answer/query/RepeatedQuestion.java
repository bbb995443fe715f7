package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.query.Words.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two questions ask the same in nearly the same words. Words count by the square of their length, which stands in
 * for how much they tell; an ending more or less does not matter. Scripts that do not part words are compared by pairs of
 * characters. The measure is Dice's: twice what both have over what each has.
 */
final class RepeatedQuestion {

    /** Chosen on pairs in the product's languages and on the sample's questions; see {@code RepeatedQuestionTest}. */
    private static final double ALIKE = 0.68;

    private static final int STEM = 4;
    private static final double SAME_STEM = 0.7;

    private RepeatedQuestion() {}

    static boolean isRepeated(String earlier, String now) {
        return likeness(earlier, now) >= ALIKE;
    }

    /** In [0, 1]; 0 when either has no words. */
    static double likeness(String first, String second) {
        Map<String, Double> one = pieces(Words.of(first));
        Map<String, Double> other = pieces(Words.of(second));
        double total = sum(one) + sum(other);
        double common = 0;
        List<String> left = new ArrayList<>(other.keySet());
        for (Map.Entry<String, Double> piece : one.entrySet()) {
            String match = left.stream()
                    .filter(candidate -> isSame(piece.getKey(), candidate))
                    .findFirst()
                    .orElse(null);
            if (match != null) {
                left.remove(match);
                common += piece.getValue() + other.get(match);
            }
        }
        return total == 0 ? 0 : common / total;
    }

    private static Map<String, Double> pieces(Words words) {
        Map<String, Double> pieces = new HashMap<>();
        for (Unit unit : words.units()) {
            String text = unit.text();
            if (!unit.dense()) {
                pieces.put(text, (double) text.length() * text.length());
                continue;
            }
            for (int i = 0; i + 1 < text.length(); i++) {
                pieces.put("=" + text.substring(i, i + 2), 1.0);
            }
        }
        return pieces;
    }

    private static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int longer = Math.max(one.length(), other.length());
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return !one.startsWith("=") && common >= STEM && common >= SAME_STEM * longer;
    }

    private static double sum(Map<String, Double> pieces) {
        return pieces.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
