package dev.deskhand.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fenced code without what only a generator reads: titles and line numbers behind the language, signs of annotations. */
final class CodeFences {

    private static final Pattern FENCE = Pattern.compile(
            "^(\\s{0,12}(?:[-*+]\\s+|\\d+[.)]\\s+)?)(`{3,}|~{3,})[ \\t]*(?:\\{?\\.?([\\w+#-]+))?[^`]*$");
    private static final Pattern ANNOTATION = Pattern.compile(
            "[ \\t]*(?:#|//|--|;|/\\*|<!--)[ \\t]*(?:\\(\\d+\\)!?|\\[!code [^\\]\\n]{1,40}])[ \\t]*(?:\\*/|-->)?[ \\t]*$");

    private CodeFences() {}

    static String plain(String markdown) {
        if (!markdown.contains("```") && !markdown.contains("~~~")) {
            return markdown;
        }
        StringBuilder out = new StringBuilder(markdown.length());
        String fence = "";
        for (String line : markdown.split("\n", -1)) {
            Matcher mark = FENCE.matcher(line);
            if (fence.isEmpty() && mark.matches()) {
                fence = mark.group(2);
                out.append(mark.group(1)).append(fence).append(mark.group(3) == null ? "" : mark.group(3));
            } else if (!fence.isEmpty()) {
                String text = line.strip();
                char sign = fence.charAt(0);
                boolean closing =
                        text.length() >= fence.length() && text.chars().allMatch(c -> c == sign);
                fence = closing ? "" : fence;
                out.append(closing ? line : ANNOTATION.matcher(line).replaceFirst(""));
            } else {
                out.append(line);
            }
            out.append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }
}
