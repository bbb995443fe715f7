package dev.deskhand.ingest.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text as Markdown: what Markdown would read as a heading or a code block is kept from being one. A short first line that
 * stands alone is the title.
 */
public final class PlainTextReader {

    private static final Pattern TITLE =
            Pattern.compile("\\A([^\\n]{1,120})\\n[ \\t]*(?:[=-]{3,}[ \\t]*\\n)?[ \\t]*\\n(?=\\s*\\S)");

    private PlainTextReader() {}

    public static ReadContent read(String raw) {
        String text = raw.strip();
        Matcher title = TITLE.matcher(text);
        boolean titled = title.find() && !title.group(1).strip().matches(".*[.;,:]");
        String body = titled ? text.substring(title.end()) : text;
        return ReadContent.of(Metadata.NONE, titled ? title.group(1).strip() : null, asMarkdown(body));
    }

    /** Text whose lines mean nothing to Markdown but themselves. */
    static String asMarkdown(String text) {
        String plain = text.replace("\f", "\n").replaceAll("(?m)^[ \\t]*(#{1,6}[ \\t])", "\\\\$1");
        return plain.replaceAll("(?m)^[ \\t]{4,}(?![-*+\\d])", "").strip();
    }
}
