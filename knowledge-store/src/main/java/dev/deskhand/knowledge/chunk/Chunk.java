package dev.deskhand.knowledge.chunk;

import java.util.List;

/**
 * A passage-to-be: a verbatim slice of an article's Markdown body.
 *
 * @param start offset of the first character in the body
 * @param end offset after the last character
 * @param headings headings above it, outermost first, as plain text, without the title
 * @param anchor the fragment that a link to its nearest heading uses; empty above the first heading
 * @param text {@code body.substring(start, end)}
 */
public record Chunk(int start, int end, List<String> headings, String anchor, String text) {

    public Chunk {
        headings = List.copyOf(headings);
    }
}
