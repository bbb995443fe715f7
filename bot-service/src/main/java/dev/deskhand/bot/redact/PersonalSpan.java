package dev.deskhand.bot.redact;

/**
 * A piece of personal data in a text.
 *
 * @param start of its first character
 * @param end behind its last character
 */
public record PersonalSpan(PersonalKind kind, int start, int end) {

    public PersonalSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " holds nothing");
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(PersonalSpan other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
