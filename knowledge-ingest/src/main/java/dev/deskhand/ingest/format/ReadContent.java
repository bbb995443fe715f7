package dev.deskhand.ingest.format;

import dev.deskhand.knowledge.article.ArticleWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader finds in a file.
 *
 * @param title the text's own title, such as its first heading; the metadata's goes first
 * @param body Markdown without that title
 * @param skip why the file is no article, where it says so
 */
public record ReadContent(
        Metadata metadata,
        @Nullable String title,
        String body,
        List<ArticleWarning> warnings,
        @Nullable String skip) {

    public static ReadContent of(Metadata metadata, @Nullable String title, String body) {
        return new ReadContent(metadata, title, body, List.of(), null);
    }

    public static ReadContent skipped(String reason) {
        return new ReadContent(Metadata.NONE, null, "", List.of(), reason);
    }
}
