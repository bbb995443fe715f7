package dev.deskhand.ingest.format.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;

/** A Word document's body as HTML: headings by style and outline, lists by numbering, tables, links, alternative texts. */
final class DocxHtml {

    private static final int MAX_DEPTH = 20;

    private final XWPFDocument document;

    private DocxHtml(XWPFDocument document) {
        this.document = document;
    }

    /** The body, and what the document's properties say. */
    record Read(Element body, DocumentFacts facts) {}

    static Read read(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            Element body = new Element("body");
            new DocxHtml(document).body(document, body, 0);
            POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
            String modified = core.getModified() == null
                    ? null
                    : core.getModified().toInstant().toString();
            return new Read(
                    body,
                    DocumentFacts.of(
                            core.getTitle(),
                            core.getUnderlyingProperties().getLanguageProperty().orElse(null),
                            core.getKeywords(),
                            modified));
        }
    }

    private void body(IBody from, Element to, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        DocxList list = new DocxList(document, to);
        for (IBodyElement element : from.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph, list, to);
            } else if (element instanceof XWPFTable table) {
                list.end();
                table(table, to.appendElement("table"), depth + 1);
            } else if (element instanceof XWPFSDT content && !isContents(content)) {
                list.end();
                content.getContent()
                        .getText()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> to.appendElement("p").text(line));
            }
        }
    }

    private static boolean isContents(XWPFSDT content) {
        String title = (content.getTitle() + " " + content.getTag()).toLowerCase(Locale.ROOT);
        return title.contains("contents") || content.getContent().getText().contains("PAGEREF");
    }

    private void paragraph(XWPFParagraph paragraph, DocxList list, Element to) {
        String style = styleName(paragraph);
        if (style.startsWith("toc")) {
            return;
        }
        int level = headingLevel(paragraph, style);
        if (level > 0) {
            list.end();
            runs(paragraph, to.appendElement("h" + level), false);
        } else if (paragraph.getNumID() != null && paragraph.getNumID().signum() > 0) {
            runs(paragraph, list.item(paragraph), true);
        } else if (!paragraph.isEmpty()) {
            list.end();
            boolean quote = style.contains("quote");
            runs(paragraph, quote ? to.appendElement("blockquote").appendElement("p") : to.appendElement("p"), true);
        }
    }

    private String styleName(XWPFParagraph paragraph) {
        XWPFStyle style = paragraph.getStyleID() == null || document.getStyles() == null
                ? null
                : document.getStyles().getStyle(paragraph.getStyleID());
        String name = style == null || style.getName() == null ? paragraph.getStyleID() : style.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    /** 1 to 6; 0 for text. Style ids say "Heading1" also in documents of other languages. */
    private static int headingLevel(XWPFParagraph paragraph, String style) {
        String id = paragraph.getStyleID() == null ? "" : paragraph.getStyleID().toLowerCase(Locale.ROOT);
        if (style.equals("title") || id.equals("title")) {
            return 1;
        }
        for (String name : List.of(style, id)) {
            if (name.matches("(?:heading|überschrift|berschrift|titre|título|titolo|kop|nagłówek) ?[1-9]")) {
                return Math.min(6, name.charAt(name.length() - 1) - '0');
            }
        }
        boolean outlined = paragraph.getCTPPr().isSetOutlineLvl();
        int outline = outlined ? paragraph.getCTPPr().getOutlineLvl().getVal().intValue() : 9;
        return outline < 6 ? outline + 1 : 0;
    }

    /** @param emphasis whether bold and italic mean anything; in headings they do not */
    private static void runs(XWPFParagraph paragraph, Element to, boolean emphasis) {
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run && !run.isVanish()) {
                Element target = to;
                if (run instanceof XWPFHyperlinkRun link) {
                    XWPFHyperlink address = link.getHyperlink(paragraph.getDocument());
                    target = address == null ? to : to.appendElement("a").attr("href", address.getURL());
                }
                if (emphasis && run.isBold() && !run.text().isBlank()) {
                    target = target.appendElement("strong");
                }
                if (emphasis && run.isItalic() && !run.text().isBlank()) {
                    target = target.appendElement("em");
                }
                text(run, target);
            }
        }
    }

    private static void text(XWPFRun run, Element to) {
        String[] lines = run.text().split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                to.appendElement("br");
            }
            to.appendText(lines[line].replace('\t', ' '));
        }
        for (XWPFPicture picture : run.getEmbeddedPictures()) {
            String alternative = picture.getDescription();
            if (alternative != null && !alternative.isBlank()) {
                to.appendElement("img").attr("alt", alternative).attr("src", "");
            }
        }
    }

    private void table(XWPFTable table, Element to, int depth) {
        for (XWPFTableRow row : table.getRows()) {
            Element line = to.appendElement("tr");
            for (XWPFTableCell cell : row.getTableCells()) {
                Element place = line.appendElement("td");
                if (cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetGridSpan()) {
                    place.attr(
                            "colspan",
                            cell.getCTTc().getTcPr().getGridSpan().getVal().toString());
                }
                body(cell, place, depth);
            }
        }
    }
}
