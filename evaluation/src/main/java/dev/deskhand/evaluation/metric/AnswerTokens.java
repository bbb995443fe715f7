package dev.deskhand.evaluation.metric;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of an answer as SQuAD compares them: lower case, without punctuation and without a, an, the. Two additions:
 * Markdown links and images count with their text alone, and a letter of a script without spaces (Chinese, Japanese,
 * Thai, Lao, Khmer, Burmese) is a word by itself, as MLQA does for Chinese. Source: Rajpurkar et al., "SQuAD: 100,000+
 * Questions for Machine Comprehension of Text", EMNLP 2016, its evaluation script; Lewis et al., "MLQA", ACL 2020.
 */
final class AnswerTokens {

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}\\p{Cf}]");
    private static final Pattern ARTICLES = Pattern.compile("\\b(a|an|the)\\b");
    private static final Pattern WITHOUT_SPACES = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    private AnswerTokens() {}

    static List<String> of(String text) {
        String normal = normal(text);
        String parted = WITHOUT_SPACES.matcher(normal).replaceAll(" $0 ").strip();
        return parted.isEmpty() ? List.of() : List.of(parted.split("\\s+"));
    }

    /** The normal form, words parted by single spaces. */
    static String normal(String text) {
        String plain = LINK.matcher(text).replaceAll("$1");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = PUNCTUATION.matcher(plain).replaceAll("");
        plain = ARTICLES.matcher(plain).replaceAll(" ");
        return plain.replaceAll("\\s+", " ").strip();
    }

    /** How many tokens both have, each counted as often as it stands in both. */
    static int common(List<String> first, List<String> second) {
        Map<String, Integer> counts = new HashMap<>();
        first.forEach(token -> counts.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : second) {
            if (counts.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return common;
    }
}
