package dev.deskhand.ingest.parse;

/** An HTML body as the same Markdown that ingesting its page would give. */
public final class HtmlBody {

    private HtmlBody() {}

    public static String toMarkdown(String html) {
        return HtmlReader.read(html).body();
    }
}
