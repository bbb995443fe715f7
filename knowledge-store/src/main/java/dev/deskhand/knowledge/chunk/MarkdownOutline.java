package dev.deskhand.knowledge.chunk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** A body's sections in order; headings inside quotes and lists belong to their block. */
final class MarkdownOutline {

    private record Open(int level, int start, String text) {}

    private static final int MAX_HEADING = 300;

    private final String body;
    private final ToIntFunction<String> tokens;
    private final HeadingAnchors anchors = new HeadingAnchors();
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private List<Piece> blocks = new ArrayList<>();

    private MarkdownOutline(String body, ToIntFunction<String> tokens) {
        this.body = body;
        this.tokens = tokens;
    }

    static List<Section> of(String body, ToIntFunction<String> tokens) {
        return new MarkdownOutline(body, tokens).read();
    }

    private List<Section> read() {
        sections.add(new Section(0, 0, -1, List.of(), "", blocks));
        for (Node node = MarkdownPlainText.parse(body).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && isTitle(heading)) {
                open(heading);
            } else if (!(node instanceof ThematicBreak)
                    && !node.getSourceSpans().isEmpty()) {
                blocks.add(piece(node));
            }
        }
        return sections;
    }

    /** A rule right under a paragraph makes a heading of it, which is meant only where it is short. */
    private boolean isTitle(Heading heading) {
        return end(heading) - start(heading) <= MAX_HEADING;
    }

    private void open(Heading heading) {
        while (!open.isEmpty() && open.peekLast().level() >= heading.getLevel()) {
            open.removeLast();
        }
        int parent = open.isEmpty() ? -1 : open.peekLast().start();
        String text = MarkdownPlainText.of(heading).replace('\n', ' ');
        open.addLast(new Open(heading.getLevel(), start(heading), text));
        List<String> headings =
                open.stream().map(Open::text).filter(title -> !title.isBlank()).toList();
        blocks = new ArrayList<>();
        sections.add(new Section(start(heading), heading.getLevel(), parent, headings, anchors.next(text), blocks));
    }

    private Piece piece(Node node) {
        String plain = MarkdownPlainText.of(node);
        return new Piece(start(node), end(node), tokens.applyAsInt(plain), kind(node));
    }

    private static Piece.Kind kind(Node node) {
        if (node instanceof Paragraph || node instanceof Heading) {
            return Piece.Kind.PARAGRAPH;
        }
        return isWhole(node) ? Piece.Kind.WHOLE : Piece.Kind.OTHER;
    }

    private static boolean isWhole(Node node) {
        if (node instanceof HtmlBlock html) {
            String text = html.getLiteral().toLowerCase(Locale.ROOT);
            return text.contains("<table") || text.contains("<ol") || text.contains("<ul") || text.contains("<pre");
        }
        if (node instanceof BlockQuote) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (!(child instanceof Paragraph)) {
                    return true;
                }
            }
        }
        return node instanceof ListBlock
                || node instanceof TableBlock
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock;
    }

    /** The line's indentation belongs to the block: in code it means something. */
    private int start(Node node) {
        int start = node.getSourceSpans().get(0).getInputIndex();
        int line = start;
        while (line > 0 && (body.charAt(line - 1) == ' ' || body.charAt(line - 1) == '\t')) {
            line--;
        }
        return line == 0 || body.charAt(line - 1) == '\n' || body.charAt(line - 1) == '\r' ? line : start;
    }

    private int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        while (end > 0 && Character.isWhitespace(body.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
