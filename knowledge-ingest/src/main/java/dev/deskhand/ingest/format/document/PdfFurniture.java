package dev.deskhand.ingest.format.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Running heads, feet and page numbers: what stands at the same height on most pages, but for its digits; and tables of contents. */
final class PdfFurniture {

    private static final int FEW_PAGES = 3;

    private PdfFurniture() {}

    static List<PdfLine> without(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = lines.stream().collect(Collectors.groupingBy(PdfLine::page));
        Map<String, Integer> counts = new HashMap<>();
        for (List<PdfLine> page : pages.values()) {
            Set<String> edges = new HashSet<>();
            page.stream().filter(line -> isAtEdge(line, page)).forEach(line -> edges.add(key(line)));
            edges.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return lines.stream()
                .filter(line -> !(isAtEdge(line, pages.getOrDefault(line.page(), List.of()))
                        && (isRepeated(counts.getOrDefault(key(line), 0), pages.size())
                                || isNumbered(line) && counts.getOrDefault(key(line), 0) > 1
                                || isPageNumber(line))))
                .filter(line -> !line.text().matches(".*(?:\\. ?){5,}\\d*"))
                .toList();
    }

    private static boolean isAtEdge(PdfLine line, List<PdfLine> page) {
        double highest = page.stream().mapToDouble(PdfLine::top).min().orElse(0);
        double lowest = page.stream().mapToDouble(PdfLine::top).max().orElse(0);
        return line.top() <= highest + 1 || line.top() >= lowest - 1;
    }

    private static boolean isRepeated(int count, int pages) {
        return pages >= FEW_PAGES && count * 2 > pages;
    }

    /** A chapter's running head, with the page's number beside it. */
    private static boolean isNumbered(PdfLine line) {
        return line.text().matches("\\d{1,4} .*|.* \\d{1,4}");
    }

    private static boolean isPageNumber(PdfLine line) {
        return line.text().matches("(?i)[-–\\s]*(?:page|seite)?\\s*\\d{1,4}(?:\\s*(?:/|of|von)\\s*\\d{1,4})?[-–\\s]*");
    }

    private static String key(PdfLine line) {
        return Math.round(line.top() / 3) + line.text().replaceAll("\\d+", "#");
    }
}
