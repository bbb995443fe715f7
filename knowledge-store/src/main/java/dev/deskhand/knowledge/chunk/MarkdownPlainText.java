package dev.deskhand.knowledge.chunk;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown as the text that a reader sees, for embedding and search: link texts and image descriptions stay, their
 * addresses, list markers and HTML tags go; blocks, list items and table rows are lines, cells are parted by
 * {@code " | "}.
 */
public final class MarkdownPlainText {

    private static final Parser PARSER = blocks().build();
    private static final Parser WITHOUT_INLINES = blocks().inlineParserFactory(
                    context -> (lines, node) -> node.appendChild(new Text(lines.getContent())))
            .build();

    private static final int MAX_QUOTES = 100;
    private static final Pattern DEEP_QUOTE = Pattern.compile("(?m)^(?:[ \\t]*+>){100}");

    private final StringBuilder out = new StringBuilder();

    private MarkdownPlainText() {}

    /** The plain text of a whole body or of a slice of one. */
    public static String of(String markdown) {
        return of(parse(markdown));
    }

    /**
     * Blocks with their source spans. The parser recurses into nested emphasis, so text with thousands of levels of it
     * overflows the stack; nobody means those, and the marks are then read as text.
     * Quotes in quotes take it quadratic time: from the hundredth level on they are text, too.
     */
    static Node parse(String markdown) {
        String shallow = DEEP_QUOTE.matcher(markdown).find() ? withoutDeepQuotes(markdown) : markdown;
        try {
            return PARSER.parse(shallow);
        } catch (StackOverflowError e) {
            return WITHOUT_INLINES.parse(shallow);
        }
    }

    private static String withoutDeepQuotes(String markdown) {
        StringBuilder shallow = new StringBuilder(markdown);
        int depth = 0;
        boolean inMarks = true;
        for (int i = 0; i < markdown.length(); i++) {
            char c = markdown.charAt(i);
            if (c == '\n' || c == '\r') {
                depth = 0;
                inMarks = true;
            } else if (inMarks && c == '>' && ++depth > MAX_QUOTES) {
                shallow.setCharAt(i, '.');
            } else if (c != '>' && c != ' ' && c != '\t') {
                inMarks = false;
            }
        }
        return shallow.toString();
    }

    private static Parser.Builder blocks() {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS);
    }

    /** Walks without recursion: how deep people nest emphasis is theirs to choose. */
    static String of(Node root) {
        MarkdownPlainText text = new MarkdownPlainText();
        Node node = root;
        while (node != null) {
            text.enter(node);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                continue;
            }
            text.leave(node);
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                text.leave(node);
            }
            node = node == root ? null : node.getNext();
        }
        return text.out.toString().strip();
    }

    private void enter(Node node) {
        if (node instanceof Text text) {
            out.append(text.getLiteral());
        } else if (node instanceof Code code) {
            out.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            out.append(' ');
        } else if (node instanceof HardLineBreak) {
            newLine();
        } else if (node instanceof FencedCodeBlock code) {
            out.append(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            out.append(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            appendWithoutTags(html.getLiteral());
        } else if (node instanceof HtmlInline html && html.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            newLine();
        } else if (node instanceof TableCell && node.getPrevious() != null) {
            out.append(" | ");
        }
    }

    private void leave(Node node) {
        boolean line = node instanceof Block || node instanceof TableRow || node instanceof TableBlock;
        if (line && !(node instanceof LinkReferenceDefinition)) {
            newLine();
        }
    }

    private void newLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private void appendWithoutTags(String html) {
        StringBuilder text = new StringBuilder();
        int position = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', position)) {
            text.append(html, position, open).append(' ');
            String end = html.startsWith("<!--", open) ? "-->" : ">";
            int close = html.indexOf(end, open);
            position = close < 0 ? html.length() : close + end.length();
        }
        text.append(html, position, html.length());
        out.append(text.toString()
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\R ?", "\n")
                .strip());
    }
}
