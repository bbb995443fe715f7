package dev.deskhand.knowledge.text;

/**
 * A piece of a text by character offsets, end exclusive.
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span is " + start + " to " + end);
        }
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    public int length() {
        return end - start;
    }
}
