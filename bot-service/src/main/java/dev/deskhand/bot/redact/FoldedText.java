package dev.deskhand.bot.redact;

import java.text.Normalizer;

/**
 * A text as its reader sees it: without invisible characters, full-width ones made plain, digits of any script as ASCII.
 * Each character knows where it came from.
 */
final class FoldedText {

    private final String text;
    private final int[] origins;

    private FoldedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    static FoldedText of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 1];
        for (int i = 0; i < original.length(); i++) {
            char character = original.charAt(i);
            if (Character.getType(character) != Character.FORMAT) {
                origins[folded.length()] = i;
                folded.append(plain(character));
            }
        }
        origins[folded.length()] = original.length();
        return new FoldedText(folded.toString(), origins);
    }

    private static char plain(char character) {
        if (character < 128) {
            return character;
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return (char) ('0' + digit);
        }
        if (Character.isSpaceChar(character)) {
            return ' ';
        }
        String normal = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC);
        return normal.length() == 1 ? normal.charAt(0) : character;
    }

    String text() {
        return text;
    }

    /** A span of the original text, given by two places of the folded one. */
    PersonalSpan span(PersonalKind kind, int start, int end) {
        return new PersonalSpan(kind, origins[start], origins[end - 1] + 1);
    }
}
