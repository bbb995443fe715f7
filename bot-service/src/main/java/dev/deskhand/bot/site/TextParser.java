package dev.deskhand.bot.site;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Plain text as Markdown that shows the same characters: what Markdown would read as markup is escaped. */
@Component
class TextParser implements ArticleParser {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|~]");
    private static final Pattern LINE_START = Pattern.compile("(?m)^[ \\t]*(?=[#+=-])");
    private static final Pattern NUMBER = Pattern.compile("(?m)^[ \\t]*(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    @Override
    public ArticleFormat format() {
        return ArticleFormat.TEXT;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String toMarkdown(String body) {
        String lines = body.replace("\r\n", "\n").replace('\r', '\n');
        String flat = INDENT.matcher(lines).replaceAll("");
        String escaped = MARKUP.matcher(flat).replaceAll("\\\\$0");
        String unlisted = LINE_START.matcher(escaped).replaceAll("\\\\");
        return NUMBER.matcher(unlisted).replaceAll("$1\\\\$2");
    }
}
