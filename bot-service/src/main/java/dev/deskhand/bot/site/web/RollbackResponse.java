package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.publish.RollbackReport;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a rollback did. */
@Schema(name = "RollbackReport")
record RollbackResponse(
        @Schema(description = "The site's, after the rollback", example = "43")
        long knowledgeRevision,

        @Schema(description = "The revision whose articles are published again", example = "41")
        long restored,

        @Schema(description = "Articles that came back, or have an earlier wording or place again", example = "12")
        int published,

        @Schema(description = "Articles that did not exist then", example = "1")
        int withdrawn) {

    static RollbackResponse of(RollbackReport report) {
        return new RollbackResponse(
                report.knowledgeRevision(), report.restored(), report.published(), report.withdrawn());
    }
}
