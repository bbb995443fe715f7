package dev.deskhand.knowledge.grounding;

import dev.deskhand.knowledge.text.NormalForm;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement names: words with capitals inside a sentence, words of capitals or with digits, Latin words in a text
 * of another script, and what it sets in bold, in quotation marks or as code.
 */
final class Names {

    private static final Pattern MARKED =
            Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|[\"“„«]([^\"“”„«»]{2,60})[\"”»]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-'’_][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern SHOUTED_OR_MIXED = Pattern.compile(
            "\\p{Lu}[\\p{Lu}\\p{N}_-]+|\\p{L}*\\p{Ll}\\p{Lu}\\p{L}*|(?=.*[A-Za-z])(?=.*\\p{N})[A-Za-z0-9_-]+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]*");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]+");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?:;…]|\\n|[-*+•] |\\d[.)] |[\"“„«(\\[*`])\\s*$");
    private static final Set<String> OTHER_SCRIPTS =
            Set.of("he", "fa", "ar", "th", "ta", "zh", "ja", "hi", "ru", "ko", "yue");
    private static final Set<String> NO_NAMES = Set.of("i", "i'm", "i'll", "ok", "url", "faq");

    private Names() {}

    /** Names in their matched spelling, in order. */
    static Set<String> in(String markdown, String language) {
        Set<String> names = new LinkedHashSet<>();
        Matcher marked = MARKED.matcher(markdown);
        while (marked.find()) {
            for (int group = 1; group <= 3; group++) {
                if (marked.group(group) != null) {
                    names.add(NormalForm.forSearch(marked.group(group)));
                }
            }
        }
        boolean otherScript = OTHER_SCRIPTS.contains(language);
        Matcher word = (otherScript ? LATIN : WORD).matcher(markdown);
        while (word.find()) {
            if (otherScript || isName(markdown, word, language)) {
                names.add(NormalForm.forSearch(word.group()));
            }
        }
        names.removeAll(NO_NAMES);
        names.removeIf(String::isBlank);
        return names;
    }

    private static boolean isName(String text, Matcher word, String language) {
        String written = word.group();
        if (SHOUTED_OR_MIXED.matcher(written).matches()) {
            return true;
        }
        boolean begins = BEGINS.matcher(text.substring(0, word.start())).find();
        return !language.equals("de") && !begins && CAPITALISED.matcher(written).matches();
    }
}
