package dev.deskhand.ingest.format;

/** What no article written by people exceeds, so that no reader has to be fast on it. */
public final class TextLimits {

    static final int MAX_LINE = 1_000_000;

    private TextLimits() {}

    /**
     * The text itself.
     *
     * @throws UnreadableException when a line of it has more than a million characters
     */
    public static String checked(String text) {
        int start = 0;
        int line = 1;
        while (text.length() - start > MAX_LINE) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > MAX_LINE) {
                throw new UnreadableException(
                        "line " + line + " has " + length + " characters, the limit is " + MAX_LINE);
            }
            start += length + 1;
            line++;
        }
        return text;
    }
}
