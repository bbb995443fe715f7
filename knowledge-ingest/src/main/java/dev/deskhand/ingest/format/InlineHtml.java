package dev.deskhand.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the usual inline HTML within Markdown into Markdown; code spans, autolinks and unknown tags stay as they are. */
final class InlineHtml {

    private static final Pattern TOKEN = Pattern.compile(
            "((`{1,3})[^`\\n]+\\2)"
                    + "|<(/?)(a|abbr|b|big|br|button|cite|code|del|em|font|i|img|ins|kbd|label|mark|nobr|p"
                    + "|q|s|samp|small|span|strike|strong|sub|summary|sup|tt|u|wbr|div|center)"
                    + "(\\s[^<>]{0,4000})?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final int CLOSE = 3;
    private static final int TAG = 4;
    private static final int ATTRIBUTES = 5;

    private InlineHtml() {}

    static String toMarkdown(String prose) {
        if (prose.indexOf('<') < 0) {
            return prose.replace("&nbsp;", " ");
        }
        Deque<String> links = new ArrayDeque<>();
        return BoundedText.matcher(TOKEN, prose)
                .replaceAll(token ->
                        Matcher.quoteReplacement(token.group(1) != null ? token.group(1) : tag(token, prose, links)))
                .replace("&nbsp;", " ");
    }

    private static String tag(MatchResult token, String prose, Deque<String> links) {
        boolean closing = !token.group(CLOSE).isEmpty();
        String attributes = token.group(ATTRIBUTES) == null ? "" : token.group(ATTRIBUTES);
        return switch (token.group(TAG).toLowerCase(Locale.ROOT)) {
            case "strong", "b" -> "**";
            case "em", "i" -> "*";
            case "code", "tt", "samp", "kbd" -> "`";
            case "br" -> isTableRow(prose, token.start()) ? " " : "  \n";
            case "p", "div" -> isTableRow(prose, token.start()) ? " " : "\n\n";
            case "a" -> closing ? closeLink(links) : openLink(attribute(attributes, "href"), links);
            case "img" -> image(attributes);
            default -> "";
        };
    }

    private static String openLink(String href, Deque<String> links) {
        links.push(href);
        return href.isEmpty() ? "" : "[";
    }

    private static String closeLink(Deque<String> links) {
        String href = links.isEmpty() ? "" : links.pop();
        return href.isEmpty() ? "" : "](" + href + ")";
    }

    private static String image(String attributes) {
        String alternative = attribute(attributes, "alt");
        return alternative.isEmpty() ? "" : "![" + alternative + "](" + attribute(attributes, "src") + ")";
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))")
                .matcher(attributes);
        if (!value.find()) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            if (value.group(group) != null) {
                return value.group(group).strip();
            }
        }
        return "";
    }

    private static boolean isTableRow(String prose, int at) {
        int start = prose.lastIndexOf('\n', at) + 1;
        return prose.startsWith("|", start);
    }
}
