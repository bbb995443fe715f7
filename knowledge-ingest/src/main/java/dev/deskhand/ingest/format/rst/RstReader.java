package dev.deskhand.ingest.format.rst;

import dev.deskhand.ingest.format.MarkdownCleanup;
import dev.deskhand.ingest.format.Metadata;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.source.Companions;
import java.util.List;

/**
 * ReStructuredText as Markdown: sections by their adornments, directives and roles as Sphinx knows them, tables,
 * substitutions, footnotes, and includes from within the source. What only a build could know is left out.
 */
public final class RstReader {

    private RstReader() {}

    public static ReadContent read(String path, String text, Companions companions) {
        RstContext context = new RstContext(path, companions);
        List<String> lines = RstLines.of(text);
        RstDefinitions.collect(lines, context);
        String body = MarkdownCleanup.tidy(new RstBlocks(context, 0).document(lines));
        return new ReadContent(new Metadata(context.metadata()), context.title(), body, context.warnings(), null);
    }
}
