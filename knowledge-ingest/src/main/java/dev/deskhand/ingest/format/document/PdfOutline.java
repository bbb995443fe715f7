package dev.deskhand.ingest.format.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A PDF's lines as headings, paragraphs, list items and tables. */
final class PdfOutline {

    private static final int MAX_HEADING = 150;
    private static final int MAX_BOLD_HEADING = 90;
    private static final float LARGER = 1.12f;
    private static final int MAX_SIZES = 5;

    private final List<PdfLine> lines;
    private final Map<String, Integer> bookmarks;
    private final float bodySize;
    private final List<Float> headingSizes;

    private PdfOutline(List<PdfLine> lines, Map<String, Integer> bookmarks) {
        this.lines = lines;
        this.bookmarks = bookmarks;
        this.bodySize = mostUsedSize(lines);
        TreeSet<Float> larger = new TreeSet<>();
        lines.stream().filter(this::isLarge).forEach(line -> larger.add(line.size()));
        this.headingSizes = larger.descendingSet().stream().limit(MAX_SIZES).toList();
    }

    static PdfOutline of(List<PdfLine> lines, Map<String, Integer> bookmarks) {
        return new PdfOutline(lines, bookmarks);
    }

    /** The first heading. */
    @Nullable
    String title() {
        return headings().stream().findFirst().orElse(null);
    }

    /** @param named the document's own title, where it has one; a heading of the same words leaves the text */
    String markdown(@Nullable String named) {
        String title = named == null ? title() : named;
        PdfText text = new PdfText();
        boolean titleSeen = false;
        for (int at = 0; at < lines.size(); at++) {
            PdfLine line = lines.get(at);
            Optional<Integer> level = level(line, at);
            if (level.isPresent()) {
                int end = endOfHeading(at, level.get());
                String words = words(at, end);
                if (!titleSeen && title != null && PdfBookmarks.key(words).equals(PdfBookmarks.key(title))) {
                    titleSeen = true;
                } else {
                    text.heading(level.get(), words);
                }
                at = end - 1;
            } else {
                text.line(line);
            }
        }
        return text.end();
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Optional<Integer> level = level(lines.get(at), at);
            if (level.isPresent()) {
                int end = endOfHeading(at, level.get());
                headings.add(words(at, end));
                at = end - 1;
            }
        }
        return headings;
    }

    private String words(int from, int to) {
        return String.join(
                " ", lines.subList(from, to).stream().map(PdfLine::text).toList());
    }

    /** A heading may take several lines of one size. */
    private int endOfHeading(int from, int level) {
        int end = from + 1;
        PdfLine first = lines.get(from);
        while (end < lines.size()
                && end - from < 3
                && isLarge(first)
                && lines.get(end).size() == first.size()
                && lines.get(end).page() == first.page()
                && lines.get(end).top() - lines.get(end - 1).top() < first.size() * 1.6
                && level(lines.get(end), end).filter(next -> next == level).isPresent()) {
            end++;
        }
        return end;
    }

    private Optional<Integer> level(PdfLine line, int at) {
        Integer marked = bookmarks.get(PdfBookmarks.key(line.text()));
        if (marked != null && (isLarge(line) || line.bold())) {
            return Optional.of(marked);
        }
        if (isLarge(line) && line.text().length() <= MAX_HEADING && headingSizes.contains(line.size())) {
            return Optional.of(headingSizes.indexOf(line.size()) + 1);
        }
        boolean standsAlone = at + 1 >= lines.size() || !lines.get(at + 1).bold();
        boolean heading = line.bold()
                && line.cells().size() == 1
                && line.text().length() <= MAX_BOLD_HEADING
                && !line.text().matches("(?s).*[.,;:]|[•◦▪‣·●○■–-].*")
                && standsAlone
                && isParagraphStart(at);
        return heading ? Optional.of(Math.min(6, headingSizes.size() + 1)) : Optional.empty();
    }

    private boolean isParagraphStart(int at) {
        return at == 0
                || lines.get(at - 1).page() != lines.get(at).page()
                || lines.get(at).top() - lines.get(at - 1).top() > lines.get(at).size() * 1.4;
    }

    private boolean isLarge(PdfLine line) {
        return line.size() >= bodySize * LARGER && line.text().codePoints().anyMatch(Character::isLetter);
    }

    private static float mostUsedSize(List<PdfLine> lines) {
        Map<Float, Integer> letters = new HashMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }
}
