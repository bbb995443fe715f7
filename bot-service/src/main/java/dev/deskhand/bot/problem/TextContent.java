package dev.deskhand.bot.problem;

import java.util.Optional;

/** Which characters a text may hold: all of Unicode but lone surrogates and control characters other than \t, \n, \r. */
final class TextContent {

    private TextContent() {}

    /** What is wrong with the text, naming the character and its place; empty when nothing is. */
    static Optional<String> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return Optional.of("has a lone surrogate " + name(c) + " at offset " + i + ", must be valid Unicode");
            } else if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return Optional.of("has the control character " + name(c) + " at offset " + i
                        + ", only line breaks and tabs are allowed");
            }
        }
        return Optional.empty();
    }

    /** The text with everything replaced that {@link #fault} would find. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> shown.appendCodePoint(
                        Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                                ? '\uFFFD'
                                : point));
        return shown.toString();
    }

    private static String name(char c) {
        return String.format("U+%04X", (int) c);
    }
}
