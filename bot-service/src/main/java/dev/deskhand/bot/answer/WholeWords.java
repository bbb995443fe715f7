package dev.deskhand.bot.answer;

/** Phrases in texts, from the beginning of a word to the end of one; scripts that do not part words have both anywhere. */
public final class WholeWords {

    private WholeWords() {}

    /** Both in the form {@link dev.deskhand.knowledge.text.NormalForm#forSearch} gives. */
    public static boolean contain(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || parts(text.codePointBefore(at), text.codePointAt(at));
            boolean ends = end == text.length() || parts(text.codePointBefore(end), text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private static boolean parts(int before, int after) {
        return !isWord(before) || !isWord(after) || isDense(before) || isDense(after);
    }

    private static boolean isWord(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDense(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
