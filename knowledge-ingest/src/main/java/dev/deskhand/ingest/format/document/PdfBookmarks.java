package dev.deskhand.ingest.format.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The bookmarks of a PDF: which lines are headings, and of what level. */
final class PdfBookmarks {

    private static final int MAX = 5_000;
    private static final int MAX_LEVEL = 6;

    private final Map<String, Integer> levels = new HashMap<>();
    private final Set<COSDictionary> seen = new HashSet<>();

    private PdfBookmarks() {}

    /** Levels from 1 by the bookmark's words, as {@link #key} makes them. */
    static Map<String, Integer> of(PDDocument document) {
        PdfBookmarks bookmarks = new PdfBookmarks();
        PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            bookmarks.add(root, 1);
        }
        return bookmarks.levels;
    }

    private void add(PDOutlineNode parent, int level) {
        for (PDOutlineItem item = parent.getFirstChild();
                item != null && seen.add(item.getCOSObject()) && seen.size() < MAX;
                item = item.getNextSibling()) {
            if (item.getTitle() != null && !key(item.getTitle()).isEmpty()) {
                levels.putIfAbsent(key(item.getTitle()), level);
            }
            if (level < MAX_LEVEL) {
                add(item, level + 1);
            }
        }
    }

    /** Letters and digits alone, in lower case. */
    static String key(String words) {
        StringBuilder key = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
