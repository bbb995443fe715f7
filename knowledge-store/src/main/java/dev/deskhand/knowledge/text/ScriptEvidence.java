package dev.deskhand.knowledge.text;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the writing system of a text says about its language.
 *
 * @param script the script that carries most of the text, one of {@link UScript}'s numbers; {@link UScript#COMMON}
 *     when there is no letter
 * @param weights how strongly letters speak for a language within that script, by primary tag, in letters per
 *     letter of the script; empty when the script alone says nothing
 */
record ScriptEvidence(int script, Map<String, Double> weights) {

    private static final Map<Integer, String> ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UScript.THAI, "th"),
            Map.entry(UScript.HEBREW, "he"),
            Map.entry(UScript.TAMIL, "ta"),
            Map.entry(UScript.HANGUL, "ko"),
            Map.entry(UScript.GREEK, "el"),
            Map.entry(UScript.ARMENIAN, "hy"),
            Map.entry(UScript.GEORGIAN, "ka"),
            Map.entry(UScript.BENGALI, "bn"),
            Map.entry(UScript.GUJARATI, "gu"),
            Map.entry(UScript.GURMUKHI, "pa"),
            Map.entry(UScript.TELUGU, "te"),
            Map.entry(UScript.KANNADA, "kn"),
            Map.entry(UScript.MALAYALAM, "ml"),
            Map.entry(UScript.SINHALA, "si"),
            Map.entry(UScript.LAO, "lo"),
            Map.entry(UScript.KHMER, "km"),
            Map.entry(UScript.MYANMAR, "my"),
            Map.entry(UScript.ETHIOPIC, "am"));

    private static final String PERSIAN = "پچژگکیۀ";
    private static final String ARABIC = "يكةىأإؤئ";
    private static final String URDU = "ٹڈڑںےہھ";
    private static final String UKRAINIAN = "іїєґ";
    private static final String RUSSIAN = "ыэёъ";
    private static final String BELARUSIAN = "ў";
    private static final String SERBIAN = "јљњћђџ";
    private static final String JAPANESE_ONLY = "込払駅様働円変単図対応価検発売択戻読権画広帰気転続験証枠峠畑込届";
    private static final String CHINESE_ONLY = "们吗呢这哪还没么个为对时说过发现进问题请账户码订单费实务员书车门见长东电话网页应该让给";
    private static final Map<String, Set<String>> WORDS = Map.of(
            "fa",
            Set.of(
                    "از", "به", "در", "که", "این", "است", "را", "با", "برای", "چه", "چگونه", "آیا", "می", "شود", "های",
                    "یک", "بود", "چند", "کجا", "چرا", "شد", "کرد", "کنم", "من", "خود", "تا", "هر", "آن", "نام", "شما",
                    "ما", "نمی", "کند", "کنید", "شده", "بر", "هم", "دارد"),
            "ar",
            Set.of(
                    "في", "من", "على", "إلى", "الى", "هل", "كيف", "أين", "متى", "لماذا", "هو", "هي", "عن", "أن", "التي",
                    "الذي", "مع", "هذا", "هذه", "كان", "كانت", "لا", "كم", "ماذا", "أي", "لم", "تم", "بعد"),
            "ur",
            Set.of("کے", "کی", "ہے", "میں", "سے", "کا", "کو", "ہیں", "نے", "پر", "اور", "کیا", "یہ"));

    static ScriptEvidence of(String lowerCaseText) {
        Map<Integer, Double> letters = new HashMap<>();
        Map<String, Double> marks = new HashMap<>();
        lowerCaseText.codePoints().forEach(c -> count(c, letters, marks));
        int script = heaviest(letters);
        if (script == UScript.ARABIC) {
            countWords(lowerCaseText, marks);
        }
        return new ScriptEvidence(script, weights(script, letters, marks));
    }

    private static void count(int c, Map<Integer, Double> letters, Map<String, Double> marks) {
        if (!Character.isLetter(c)) {
            return;
        }
        int script = UScript.getScript(c);
        switch (script) {
            case UScript.LATIN -> {
                letters.merge(UScript.LATIN, 0.25, Double::sum);
                if (isVietnamese(c)) {
                    marks.merge("vi", 1.0, Double::sum);
                }
            }
            case UScript.HIRAGANA, UScript.KATAKANA -> {
                letters.merge(UScript.HAN, 1.5, Double::sum);
                marks.merge("ja", script == UScript.HIRAGANA ? 3.0 : 2.0, Double::sum);
            }
            case UScript.HAN -> {
                letters.merge(UScript.HAN, 2.0, Double::sum);
                marks.merge("zh", 0.1, Double::sum);
                mark(c, JAPANESE_ONLY, "ja", marks);
                mark(c, CHINESE_ONLY, "zh", marks);
            }
            case UScript.HANGUL -> letters.merge(UScript.HANGUL, 2.0, Double::sum);
            case UScript.ARABIC -> {
                letters.merge(UScript.ARABIC, 1.0, Double::sum);
                mark(c, PERSIAN, "fa", marks);
                mark(c, ARABIC, "ar", marks);
                mark(c, URDU, "ur", marks);
            }
            case UScript.CYRILLIC -> {
                letters.merge(UScript.CYRILLIC, 1.0, Double::sum);
                mark(c, UKRAINIAN, "uk", marks);
                mark(c, RUSSIAN, "ru", marks);
                mark(c, BELARUSIAN, "be", marks);
                mark(c, SERBIAN, "sr", marks);
            }
            case UScript.COMMON, UScript.INHERITED -> {}
            default -> letters.merge(script, 1.0, Double::sum);
        }
    }

    private static void mark(int c, String letters, String language, Map<String, Double> marks) {
        if (letters.indexOf(c) >= 0) {
            marks.merge(language, 1.0, Double::sum);
        }
    }

    private static boolean isVietnamese(int c) {
        return (c >= 0x1EA0 && c <= 0x1EF9) || "ăđơư".indexOf(c) >= 0;
    }

    private static void countWords(String text, Map<String, Double> marks) {
        for (String word : text.split("[^\\p{L}\\p{M}]+")) {
            String persian = word.replace('ي', 'ی').replace('ك', 'ک');
            WORDS.forEach((language, words) -> {
                if (words.contains(word) || (language.equals("fa") && words.contains(persian))) {
                    marks.merge(language, 2.0, Double::sum);
                }
            });
            if (word.length() > 4 && (word.startsWith("ال") || word.startsWith("وال") || word.startsWith("بال"))) {
                marks.merge("ar", 2.0, Double::sum);
            }
        }
    }

    private static int heaviest(Map<Integer, Double> letters) {
        return letters.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
    }

    private static Map<String, Double> weights(int script, Map<Integer, Double> letters, Map<String, Double> marks) {
        String only = ONE_LANGUAGE.get(script);
        if (only != null) {
            return Map.of(only, 1.0);
        }
        Set<String> possible =
                switch (script) {
                    case UScript.LATIN -> Set.of("vi");
                    case UScript.HAN -> Set.of("zh", "ja");
                    case UScript.ARABIC -> Set.of("fa", "ar", "ur");
                    case UScript.CYRILLIC -> Set.of("ru", "uk", "be", "sr");
                    default -> Set.of();
                };
        double total = letters.getOrDefault(script, 1.0);
        Map<String, Double> weights = new HashMap<>();
        for (String language : possible) {
            double weight = marks.getOrDefault(language, 0.0);
            if (weight > 0) {
                weights.put(language, weight / total);
            }
        }
        return Map.copyOf(weights);
    }
}
