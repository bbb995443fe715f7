package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site. */
@Schema(name = "Site")
record SiteResponse(
        @Schema(example = "6a0f9c58-6a6c-4a7e-9a44-4ff1a1f4f5b3")
        String id,

        @Schema(example = "garden") String slug,
        @Schema(example = "Verdly Garden") String name,

        @Schema(
                description = "Raised by one with each publication, and when the embedding model changes",
                example = "42")
        long knowledgeRevision,

        EmbeddingResponse embedding) {

    /** The model that the site answers with. */
    @Schema(name = "SiteEmbedding")
    record EmbeddingResponse(
            @Schema(example = "minilm_l6_v2_q") @Nullable String model,

            @Schema(description = "While the site is on its way to another model") @Nullable
            ChangeResponse change) {}

    /** How far a change of model is. */
    @Schema(name = "EmbeddingChange")
    record ChangeResponse(
            @Schema(example = "bge_small_en_v15_q") String model,

            @Schema(description = "Passages that have the new model's vectors", example = "416")
            long embedded,

            @Schema(description = "Passages that need them", example = "1089")
            long total,

            @Schema(description = "Why the change has stopped; the old model goes on answering") @Nullable
            String failure) {}

    static SiteResponse of(Site site, SiteModels models) {
        return new SiteResponse(
                site.id().toString(),
                site.slug(),
                site.name(),
                site.knowledgeRevision(),
                new EmbeddingResponse(
                        models.active().orElse(null),
                        models.change().map(SiteResponse::change).orElse(null)));
    }

    private static ChangeResponse change(SiteModels.Change change) {
        return new ChangeResponse(
                change.model(),
                change.embedded(),
                change.total(),
                change.failure().orElse(null));
    }
}
