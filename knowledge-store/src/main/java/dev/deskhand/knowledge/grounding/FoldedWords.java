package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.text.NormalForm;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a text in their matched spelling, endings and small words included. */
final class FoldedWords {

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    private FoldedWords() {}

    static List<String> of(String text) {
        return Arrays.stream(GAP.split(NormalForm.forSearch(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether two words are one up to their endings, for languages that nothing stems. */
    static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= 4 && common >= 0.7 * Math.max(one.length(), other.length());
    }
}
