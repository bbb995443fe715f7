package dev.deskhand.ingest.parse;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a file that could be read. */
public sealed interface ParseResult {

    /** An article to publish. */
    record Parsed(ParsedArticle article) implements ParseResult {}

    /** A file that asks not to be published, such as a draft; the reason is for the report. */
    record Skipped(String reason) implements ParseResult {}

    default <T extends @Nullable Object> T fold(Function<ParsedArticle, T> parsed, Function<String, T> skipped) {
        if (this instanceof Parsed article) {
            return parsed.apply(article.article());
        }
        return skipped.apply(((Skipped) this).reason());
    }
}
