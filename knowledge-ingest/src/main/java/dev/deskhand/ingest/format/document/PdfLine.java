package dev.deskhand.ingest.format.document;

import java.util.List;

/**
 * A line of a PDF page.
 *
 * @param cells its text, more than one where wide gaps part it, in Markdown
 * @param size of its largest letters, in points
 * @param top distance of its base line from the page's upper edge, in points
 * @param left distance of its first letter from the page's left edge, in points
 */
record PdfLine(int page, List<String> cells, float size, boolean bold, float top, float left) {

    PdfLine {
        cells = List.copyOf(cells);
    }

    String text() {
        return String.join(" ", cells);
    }
}
