package dev.deskhand.ingest.format;

import dev.deskhand.ingest.source.Companions;
import java.util.List;
import java.util.Locale;

/** Markdown with front matter, as plain files and the usual site generators have it. */
public final class MarkdownReader {

    private MarkdownReader() {}

    public static ReadContent read(String path, String text, Companions companions) {
        FrontMatter parts = FrontMatter.split(text);
        return read(path, parts.metadata(), parts.body(), companions);
    }

    /** Markdown that stands alone. */
    static ReadContent read(String path, Metadata metadata, String markdown) {
        return read(path, metadata, markdown, Companions.NONE);
    }

    private static ReadContent read(String path, Metadata metadata, String markdown, Companions companions) {
        LiquidTags liquid = new LiquidTags(metadata);
        boolean mdx = path.toLowerCase(Locale.ROOT).endsWith(".mdx");
        String body = MarkdownLines.mapProse(markdown, prose -> {
            String clean = liquid.resolve(MarkdownCleanup.withoutComments(prose));
            clean = MarkdownCleanup.withPlainNotes(MarkdownCleanup.withoutAttributes(clean));
            return mdx ? MarkdownCleanup.withoutComponents(clean) : clean;
        });
        body = EmbeddedHtml.toMarkdown(body);
        return titled(metadata, MarkdownCleanup.tidy(body));
    }

    /** The first heading is the title where the metadata has none, or the same; it then leaves the body. */
    private static ReadContent titled(Metadata metadata, String body) {
        MarkdownTitle heading = MarkdownTitle.take(body);
        String named = metadata.text("title").map(MarkdownTitle::plain).orElse(null);
        boolean taken = heading.title() != null && (named == null || named.equalsIgnoreCase(heading.title()));
        return new ReadContent(
                metadata,
                taken ? heading.title() : null,
                taken ? MarkdownCleanup.tidy(heading.body()) : body,
                List.of(),
                null);
    }
}
