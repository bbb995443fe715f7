package dev.deskhand.bot.answer.query;

import com.ibm.icu.lang.UScript;
import dev.deskhand.knowledge.text.NormalForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as units to learn from: words in scripts that part them, whole runs of letters in those that do not (Han,
 * Kana, Thai). Accents are dropped and drawn-out letters shortened, since people in a hurry write that way.
 */
record Words(List<Unit> units, boolean asks) {

    Words {
        units = List.copyOf(units);
    }

    static Words of(String text) {
        String form = fold(text);
        List<Unit> units = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean dense = false;
        for (int i = 0; i < form.length(); ) {
            int c = form.codePointAt(i);
            i += Character.charCount(c);
            boolean inWord = Character.isLetterOrDigit(c) || isMark(c) || c == '\'' || c == 'ー' || c == 'ๆ';
            boolean denseNow = isDense(c);
            if (!run.isEmpty() && (!inWord || denseNow != dense && !isMark(c))) {
                units.add(new Unit(run.toString(), dense));
                run.setLength(0);
            }
            if (inWord) {
                dense = run.isEmpty() ? denseNow : dense;
                run.appendCodePoint(c);
            }
        }
        if (!run.isEmpty()) {
            units.add(new Unit(run.toString(), dense));
        }
        return new Words(units, form.indexOf('?') >= 0 || form.indexOf('؟') >= 0);
    }

    private static String fold(String text) {
        String apart = Normalizer.normalize(NormalForm.forSearch(text), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = c >= 0x0300 && c <= 0x036F;
            if (!accent) {
                out.append(c == 'đ' ? 'd' : c == 'ß' ? 's' : c);
            }
        }
        return shorten(Normalizer.normalize(out, Normalizer.Form.NFC));
    }

    /** Letters drawn out three times and more count once. */
    private static String shorten(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = i + 1;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            int times = end - i >= 3 && Character.isLetter(c) ? 1 : end - i;
            out.append(String.valueOf(c).repeat(times));
            i = end;
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDense(int c) {
        if (c < 0x0E00) {
            return false;
        }
        int script = UScript.getScript(c);
        return script == UScript.HAN
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.THAI
                || c == 'ー';
    }

    /** A word, or a run of letters without spaces between words. */
    record Unit(String text, boolean dense) {}
}
