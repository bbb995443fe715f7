package dev.deskhand.knowledge.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;

/**
 * One spelling for texts that look the same.
 *
 * <p>{@link #of} is safe to show: compatibility forms are composed (NFKC), invisible and control characters are gone,
 * lone surrogates are U+FFFD, white space is single spaces. {@link #forSearch} goes on to fold what people type
 * differently: case, digits, quotes and dashes, Arabic and Persian letter variants, vowel points. Both are idempotent.
 */
public final class NormalForm {

    // NFKC takes Thai and Lao AM apart into two characters that neither dictionaries nor keyboards know.
    private static final Normalizer2 NFKC =
            new FilteredNormalizer2(Normalizer2.getNFKCInstance(), new UnicodeSet("[^\\u0E33\\u0EB3]").freeze());
    private static final char REPLACEMENT = '\uFFFD';
    private static final int ZWNJ = 0x200C;
    private static final int ZWJ = 0x200D;

    private NormalForm() {}

    /** The text as it may be shown and embedded. */
    public static String of(String text) {
        return foldSpaces(NFKC.normalize(withoutInvisible(text)));
    }

    /** The text as it is matched; not meant to be shown. */
    public static String forSearch(String text) {
        String clean = of(text).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(clean.length());
        clean.codePoints().forEach(c -> appendFolded(out, c));
        return foldSpaces(NFKC.normalize(out));
    }

    private static String withoutInvisible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append(REPLACEMENT);
            } else if (isSpace(c)) {
                out.append(' ');
            } else if (c == ZWNJ || c == ZWJ) {
                if (joins(text, i, next, c)) {
                    out.appendCodePoint(c);
                }
            } else if (!isInvisible(c)) {
                out.appendCodePoint(c);
            }
            i = next;
        }
        return out.toString();
    }

    /** True where a joiner changes what is read: inside words of cursive and Indic scripts, and between emoji. */
    private static boolean joins(String text, int at, int next, int joiner) {
        if (at == 0 || next >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(next);
        if (joiner == ZWJ
                && !Character.isLetter(after)
                && UCharacter.hasBinaryProperty(after, UProperty.EXTENDED_PICTOGRAPHIC)) {
            return true;
        }
        return isJoiningLetter(before) && isJoiningLetter(after);
    }

    private static boolean isJoiningLetter(int c) {
        if (c < 0x0600) {
            return false;
        }
        int script = UScript.getScript(c);
        return switch (script) {
            case UScript.ARABIC,
                    UScript.SYRIAC,
                    UScript.DEVANAGARI,
                    UScript.BENGALI,
                    UScript.GURMUKHI,
                    UScript.GUJARATI,
                    UScript.ORIYA,
                    UScript.TAMIL,
                    UScript.TELUGU,
                    UScript.KANNADA,
                    UScript.MALAYALAM,
                    UScript.SINHALA,
                    UScript.MONGOLIAN -> true;
            default -> script == UScript.INHERITED && Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || isTagOrSelector(c);
        };
    }

    private static boolean isTagOrSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0E) || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static void appendFolded(StringBuilder out, int c) {
        if (c < 0x80) {
            out.append((char) c);
            return;
        }
        if (isPointing(c)) {
            return;
        }
        switch (c) {
            case 0x064A, 0x0649, 0x06D2 -> out.append('ی');
            case 0x0643 -> out.append('ک');
            case 0x0622, 0x0623, 0x0625, 0x0671 -> out.append('ا');
            case 0x0629, 0x06C0, 0x06C1, 0x06D5 -> out.append('ه');
            case ZWNJ, 0x05BE -> out.append(' ');
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x05F3, 0x2032, 0x02BC -> out.append('\'');
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x05F4, 0x2033, 0x00AB, 0x00BB -> out.append('"');
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> out.append('-');
            case ZWJ, 0x0640, 0xFE0F -> {}
            default -> {
                int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
                if (digit >= 0) {
                    out.append((char) ('0' + digit));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** Hebrew niqqud and cantillation, Arabic harakat, and the dot that lower-casing a Turkish İ leaves behind. */
    private static boolean isPointing(int c) {
        boolean hebrew = c >= 0x0591 && c <= 0x05C7;
        boolean arabic = (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x06D6 && c <= 0x06ED);
        return c == 0x0307 || ((hebrew || arabic) && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String foldSpaces(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }
}
