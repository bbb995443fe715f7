package dev.deskhand.bot.site.web;

import dev.deskhand.bot.site.ArticleOutcome;
import dev.deskhand.bot.site.ArticlePublishing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What one publication did. */
@Schema(name = "BatchResult")
record BulkResponse(
        @Schema(example = "42") long knowledgeRevision,
        int added,
        int changed,
        int unchanged,
        int withdrawn,
        List<ArticleOutcome> articles) {

    static BulkResponse of(ArticlePublishing.Published published) {
        return new BulkResponse(
                published.report().knowledgeRevision(),
                published.report().added(),
                published.report().changed(),
                published.report().unchanged(),
                published.report().withdrawn(),
                published.articles());
    }
}
