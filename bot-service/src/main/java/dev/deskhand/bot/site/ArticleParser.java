package dev.deskhand.bot.site;

/** Reads article bodies of one format. The formats that can be published are those that have a parser. */
public interface ArticleParser {

    ArticleFormat format();

    /** Changes with each change of what {@link #toMarkdown} gives, so that articles are taken for changed. */
    String version();

    /** The body as Markdown. */
    String toMarkdown(String body);
}
