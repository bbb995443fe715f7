package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.source.SourceFormat;
import dev.deskhand.ingest.web.WebSettings;
import java.util.Optional;

/**
 * How a configured source is read.
 *
 * @param collection for articles that name none; by their first folder when empty
 * @param crawl follow links at or below a web address
 * @param maxPages of a sitemap or a crawl, 1 to 100,000
 * @param prune withdraw what came from this source and is no longer there
 */
public record SourceOptions(
        Optional<String> collection, SourceFormat format, boolean crawl, int maxPages, boolean prune) {

    public static final SourceOptions DEFAULT =
            new SourceOptions(Optional.empty(), SourceFormat.AUTO, false, WebSettings.DEFAULT.maxPages(), true);
}
