package dev.deskhand.bot.site;

import org.springframework.stereotype.Component;

/** Markdown stays as it is, but for line ends. */
@Component
class MarkdownParser implements ArticleParser {

    @Override
    public ArticleFormat format() {
        return ArticleFormat.MARKDOWN;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String toMarkdown(String body) {
        return body.replace("\r\n", "\n").replace('\r', '\n');
    }
}
