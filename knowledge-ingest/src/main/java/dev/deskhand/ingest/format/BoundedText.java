package dev.deskhand.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that may be looked at only so often, so that no pattern takes for ever on a file made to make it so. */
final class BoundedText implements CharSequence {

    private static final long MAX_LOOKS = 300_000_000;

    private final String text;
    private long looks;

    private BoundedText(String text) {
        this.text = text;
    }

    /** A matcher that gives up with a {@link UnreadableException} after 300 million looked-at characters. */
    static Matcher matcher(Pattern pattern, String text) {
        return pattern.matcher(new BoundedText(text));
    }

    @Override
    public char charAt(int index) {
        if (++looks > MAX_LOOKS) {
            throw new UnreadableException("takes too long to read: its tags are nested or left open too often");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
