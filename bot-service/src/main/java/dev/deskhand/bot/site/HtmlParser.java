package dev.deskhand.bot.site;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.ingest.parse.HtmlBody;
import dev.deskhand.ingest.parse.ParseException;
import org.springframework.stereotype.Component;

/** HTML as the Markdown that ingesting the page would give. */
@Component
class HtmlParser implements ArticleParser {

    @Override
    public ArticleFormat format() {
        return ArticleFormat.HTML;
    }

    @Override
    public String version() {
        return Integer.toString(dev.deskhand.ingest.parse.ArticleParser.VERSION);
    }

    @Override
    public String toMarkdown(String body) {
        try {
            return HtmlBody.toMarkdown(body);
        } catch (ParseException refused) {
            throw DeskhandException.invalid("/body", String.valueOf(refused.getMessage()));
        }
    }
}
