package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.media.Schema;

/** A site. */
@Schema(name = "Site")
record SiteResponse(
        @Schema(example = "6a0f9c58-6a6c-4a7e-9a44-4ff1a1f4f5b3")
        String id,

        @Schema(example = "garden") String slug,
        @Schema(example = "Verdly Garden") String name,

        @Schema(description = "Raised by one with each publication", example = "42")
        long knowledgeRevision) {

    static SiteResponse of(Site site) {
        return new SiteResponse(site.id().toString(), site.slug(), site.name(), site.knowledgeRevision());
    }
}
