package dev.deskhand.knowledge.chunk;

import java.util.List;

/**
 * What stands between one heading and the next.
 *
 * @param start offset of its heading, or of the body's begin
 * @param level 1 to 6; 0 above the first heading
 * @param parent start offset of the heading that it stands under, -1 for none
 * @param headings its own heading last, as plain text
 * @param anchor fragment of its own heading
 * @param blocks its blocks in order
 */
record Section(int start, int level, int parent, List<String> headings, String anchor, List<Piece> blocks) {

    /** True when both stand under the same heading, at the same depth. */
    boolean isSiblingOf(Section other) {
        return level > 0 && level == other.level && parent == other.parent;
    }

    List<String> parentHeadings() {
        return headings.isEmpty() ? headings : headings.subList(0, headings.size() - 1);
    }

    int tokens() {
        return blocks.stream().mapToInt(Piece::tokens).sum();
    }
}
