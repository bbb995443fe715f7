package dev.deskhand.ingest.format;

import dev.deskhand.ingest.source.Companions;
import dev.deskhand.knowledge.article.ArticleWarning;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** Markdown with front matter, as plain files and the usual site generators have it. */
public final class MarkdownReader {

    private static final int MAX_LOOKED_AT = 1_000_000;

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
        MarkdownIncludes includes = new MarkdownIncludes(companions);
        String whole = IndentedBlocks.flatten(includes.resolve(path, markdown));
        List<ArticleWarning> warnings = new ArrayList<>(includes.warnings());
        warnings.addAll(hidden(whole));
        LiquidTags liquid = new LiquidTags(metadata, includes, path);
        boolean mdx = MdxComponents.isMdx(path, whole);
        String body = MarkdownLines.mapProse(whole, prose -> {
            String clean = HugoShortcodes.resolve(MarkdownCleanup.withoutComments(prose));
            clean = MarkdownCleanup.withoutAttributes(liquid.resolve(clean));
            clean = MarkdownMarks.plain(MarkdownNotes.plain(clean));
            return mdx ? MdxComponents.plain(clean) : clean;
        });
        body = EmbeddedHtml.toMarkdown(MarkdownReferences.inlined(body));
        return titled(metadata, MarkdownCleanup.tidy(body), warnings);
    }

    /** Comments and hidden elements that speak to a model. */
    private static List<ArticleWarning> hidden(String markdown) {
        boolean possible = markdown.contains("<!--") || markdown.contains("style") || markdown.contains("hidden");
        return possible && markdown.length() < MAX_LOOKED_AT
                ? HiddenText.removeFrom(Jsoup.parseBodyFragment(markdown))
                : List.of();
    }

    /** The first heading is the title where the metadata has none, or the same; it then leaves the body. */
    private static ReadContent titled(Metadata metadata, String body, List<ArticleWarning> warnings) {
        MarkdownTitle heading = MarkdownTitle.take(body);
        String named = metadata.text("title").map(MarkdownTitle::plain).orElse(null);
        boolean taken = heading.title() != null && (named == null || named.equalsIgnoreCase(heading.title()));
        return new ReadContent(
                metadata,
                taken ? heading.title() : null,
                taken ? MarkdownCleanup.tidy(heading.body()) : body,
                warnings,
                null);
    }
}
