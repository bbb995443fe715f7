package dev.deskhand.ingest.format.document;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;

/** Numbered paragraphs, one after the other, as lists in lists. */
final class DocxList {

    private static final int MAX_LEVEL = 8;

    private final XWPFDocument document;
    private final Element parent;
    private final Deque<Element> open = new ArrayDeque<>();

    DocxList(XWPFDocument document, Element parent) {
        this.document = document;
        this.parent = parent;
    }

    /** The place for an item's text, in the list of its level. */
    Element item(XWPFParagraph paragraph) {
        BigInteger indent = paragraph.getNumIlvl();
        int level = indent == null ? 0 : Math.min(MAX_LEVEL, Math.max(0, indent.intValue()));
        String name = isBulleted(paragraph) ? "ul" : "ol";
        while (open.size() > level + 1) {
            open.removeLast();
        }
        if (open.size() == level + 1 && !open.getLast().normalName().equals(name)) {
            open.removeLast();
        }
        while (open.size() < level + 1) {
            open.addLast(place().appendElement(name));
        }
        return open.getLast().appendElement("li");
    }

    void end() {
        open.clear();
    }

    /** Within the last item of the list above, else beside the text. */
    private Element place() {
        Element above = open.peekLast();
        Element item = above == null ? null : above.lastElementChild();
        return above == null ? parent : item == null ? above.appendElement("li") : item;
    }

    private boolean isBulleted(XWPFParagraph paragraph) {
        String format = paragraph.getNumFmt();
        return format == null || format.equals("bullet") || format.equals("none") || document.getNumbering() == null;
    }
}
