package dev.deskhand.knowledge.text;

import com.ibm.icu.lang.UScript;
import java.util.Set;

/** Which of the known languages are written in a script that several share. */
final class UsualScripts {

    private static final Set<String> HAN = Set.of("zh", "ja");
    private static final Set<String> ARABIC = Set.of("ar", "fa", "ur", "ps", "pa", "ku", "ug", "sd");
    private static final Set<String> CYRILLIC =
            Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "tt", "ba", "ce", "mn", "uz");

    private static final Set<String> DEVANAGARI = Set.of("hi", "mr", "ne", "sa");

    private UsualScripts() {}

    static Set<String> of(int script) {
        return switch (script) {
            case UScript.HAN -> HAN;
            case UScript.ARABIC -> ARABIC;
            case UScript.CYRILLIC -> CYRILLIC;
            case UScript.DEVANAGARI -> DEVANAGARI;
            default -> Set.of();
        };
    }
}
