package dev.deskhand.bot.answer.query;

import dev.deskhand.knowledge.text.NormalForm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a hand on the keyboard from words: no letters at all, one letter or syllable over and over, neighbouring keys in
 * a row, consonants without end. Every word of a message must be of that kind. Numbers, codes and abbreviations are
 * left alone.
 */
final class Gibberish {

    private static final int MAX_WORDS = 6;
    private static final Set<String> REAL_WORDS = Set.of("bonbon", "tamtam", "kinkin", "www", "iii");
    private static final List<String> ROWS = List.of(
            "qwertyuiop[]",
            "asdfghjkl;'",
            "zxcvbnm,./",
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "asdfghjklñ",
            "asdfghjklç",
            "/'קראטוןםפ",
            "שדגכעיחלךף",
            "זסבהנמצתץ",
            "ضصثقفغعهخحجد",
            "شسیبلاتنمکط",
            "شسیبلاتنمکگ",
            "ئءؤرلاىةوزظ",
            "ظطزرذدپو",
            "ๆไำพะัีรนยบลฃ",
            "ฟหกดเ้่าสวง",
            "ผปแอิืทมใฝ");
    /** Pairs of letters that hands make and words hardly do. */
    private static final Set<String> ODD_PAIRS = Set.of(
            "sd", "sj", "jk", "jh", "hj", "kj", "jf", "fj", "dk", "dj", "hd", "hk", "lk", "lj", "jl", "jd", "fk", "kd",
            "df", "fg", "gj", "jg", "qw", "xc", "cv", "vb", "bn", "wq", "fd", "gf", "gd", "dg", "fh", "hf", "kf", "js",
            "zx", "vc", "zt", "tz", "wu", "uw", "vx", "qe", "oq", "jx", "xj", "zq", "qz", "pq", "jq");

    private static final Map<Character, Map<Integer, Integer>> KEYS = keys();

    private Gibberish() {}

    static boolean is(String text) {
        String form = NormalForm.forSearch(text).toLowerCase(Locale.ROOT);
        if (form.codePoints().noneMatch(Character::isLetter)) {
            return isEmptyOfMeaning(form);
        }
        String[] words = form.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        int seen = 0;
        for (String word : words) {
            if (!word.isEmpty() && !(isMash(word) || isRepeatedLetter(word))) {
                return false;
            }
            seen += word.isEmpty() ? 0 : 1;
        }
        return seen > 0 && seen <= MAX_WORDS;
    }

    /** Digits can be an order number; the same digit again and again, or counting up, is none. */
    private static boolean isEmptyOfMeaning(String form) {
        String digits = form.replaceAll("[^\\p{N}]", "");
        if (digits.isEmpty()) {
            return true;
        }
        boolean same = digits.chars().distinct().count() == 1 && digits.length() >= 3;
        return same || digits.length() >= 4 && "1234567890123".contains(digits);
    }

    private static boolean isRepeatedLetter(String word) {
        return word.length() >= 3 && word.codePoints().distinct().count() == 1 && !REAL_WORDS.contains(word);
    }

    private static boolean isMash(String word) {
        if (word.codePoints().anyMatch(Character::isDigit)) {
            return false;
        }
        int length = word.length();
        return length == 1 && word.charAt(0) < 0x250
                || length >= 4 && (isKeyRun(word) || isPeriodic(word))
                || length >= 6 && isLatin(word) && (isVowelless(word) || isUnpronounceable(word))
                || length == 5 && isLatin(word) && isVowelless(word) && isUnpronounceable(word);
    }

    private static boolean isPeriodic(String word) {
        for (int period = 1; period <= 4; period++) {
            int enough = period < 3 ? 3 * period : 2 * period;
            if (word.length() >= enough && repeats(word, period) && !REAL_WORDS.contains(word)) {
                String unit = word.substring(0, period);
                if (period < 3 || word.length() >= 3 * period || isVowelless(unit) || !isLatin(unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean repeats(String word, int period) {
        for (int i = period; i < word.length(); i++) {
            if (word.charAt(i) != word.charAt(i - period)) {
                return false;
            }
        }
        return true;
    }

    /** Neighbouring keys of one row, nearly throughout; in one direction when the word is short. */
    private static boolean isKeyRun(String word) {
        int rows = ROWS.size();
        for (int row = 0; row < rows; row++) {
            int steps = 0;
            int onward = 0;
            Integer previous = null;
            for (int i = 0; i < word.length(); i++) {
                Integer at = KEYS.getOrDefault(word.charAt(i), Map.of()).get(row);
                if (at != null && previous != null) {
                    steps += Math.abs(at - previous) == 1 ? 1 : 0;
                    onward += at - previous;
                }
                previous = at;
            }
            int all = word.length() - 1;
            boolean straight = steps == all && Math.abs(onward) == all;
            if (straight || word.length() >= 6 && steps >= 0.8 * all) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isVowelless(String word) {
        return word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /** Letters in clusters that no language has: "sdkjfhsa", "ajshdkjashd". */
    private static boolean isUnpronounceable(String word) {
        int odd = 0;
        for (int i = 0; i + 1 < word.length(); i++) {
            odd += ODD_PAIRS.contains(word.substring(i, i + 2)) ? 1 : 0;
        }
        return odd >= 2 && odd >= 0.25 * (word.length() - 1);
    }

    private static Map<Character, Map<Integer, Integer>> keys() {
        Map<Character, Map<Integer, Integer>> keys = new HashMap<>();
        for (int row = 0; row < ROWS.size(); row++) {
            String letters = ROWS.get(row);
            for (int at = 0; at < letters.length(); at++) {
                keys.computeIfAbsent(letters.charAt(at), letter -> new HashMap<>())
                        .put(row, at);
            }
        }
        return keys;
    }
}
