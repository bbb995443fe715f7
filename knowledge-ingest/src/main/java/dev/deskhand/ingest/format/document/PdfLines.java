package dev.deskhand.ingest.format.document;

import dev.deskhand.ingest.format.HtmlInline;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Takes a document apart into lines, in reading order. */
final class PdfLines extends PDFTextStripper {

    private static final float CELL_GAP = 1.8f;

    /** An area of the page that leads to an address; measured from the upper edge. */
    private record Link(float left, float right, float top, float bottom, String address) {

        boolean covers(TextPosition letter) {
            float x = letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
            float y = letter.getYDirAdj() - letter.getHeightDir() / 2;
            return x >= left && x <= right && y >= top && y <= bottom;
        }
    }

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private @Nullable TextPosition first;
    private @Nullable TextPosition last;
    private float size;
    private int letters;
    private int boldLetters;

    private PdfLines() {
        setLineSeparator("\n");
    }

    static List<PdfLine> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        lines.writeText(document, new StringWriter());
        return lines.lines;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        links.clear();
        float height = page.getCropBox().getHeight();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle area = annotation.getRectangle();
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI target
                    && area != null
                    && target.getURI() != null) {
                links.add(new Link(
                        area.getLowerLeftX(),
                        area.getUpperRightX(),
                        height - area.getUpperRightY(),
                        height - area.getLowerLeftY(),
                        target.getURI()));
            }
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        TextPosition start = positions.get(0);
        if (last != null) {
            float gap = start.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
            if (gap > CELL_GAP * Math.max(6, start.getFontSizeInPt())) {
                endCell();
            } else {
                cell.append(' ');
            }
        } else {
            first = start;
        }
        cell.append(linked(text, start));
        for (TextPosition letter : positions) {
            size = Math.max(size, letter.getFontSizeInPt());
            letters++;
            boldLetters += isBold(letter) ? 1 : 0;
        }
        last = positions.get(positions.size() - 1);
    }

    private String linked(String text, TextPosition letter) {
        String words = HtmlInline.escape(text.strip());
        for (Link link : links) {
            if (link.covers(letter)) {
                return "[" + words + "](" + link.address().replace(" ", "%20").replace(")", "%29") + ")";
            }
        }
        return words;
    }

    private static boolean isBold(TextPosition letter) {
        String name = String.valueOf(letter.getFont().getName()).toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeWordSeparator() {
        // Words are parted where they are written.
    }

    @Override
    protected void endPage(PDPage page) {
        endLine();
    }

    private void endCell() {
        cells.add(cell.toString().replaceAll("]\\(([^()\\s]*)\\) \\[([^\\[\\]]*)](?=\\(\\1\\))", " $2]"));
        cell.setLength(0);
    }

    private void endLine() {
        TextPosition start = first;
        if (start != null) {
            endCell();
            lines.add(new PdfLine(
                    getCurrentPageNo(),
                    cells,
                    Math.round(size * 2) / 2f,
                    boldLetters * 10 >= letters * 9,
                    start.getYDirAdj(),
                    start.getXDirAdj()));
        }
        cells.clear();
        cell.setLength(0);
        first = null;
        last = null;
        size = 0;
        letters = 0;
        boldLetters = 0;
    }
}
