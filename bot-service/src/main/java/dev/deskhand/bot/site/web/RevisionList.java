package dev.deskhand.bot.site.web;

import dev.deskhand.knowledge.publish.KnowledgeRevision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Knowledge revisions, newest first. */
@Schema(name = "KnowledgeRevisionList")
record RevisionList(List<Revision> revisions) {

    /** One change to what is published. */
    @Schema(name = "KnowledgeRevision")
    record Revision(
            @Schema(example = "42") long revision,
            Instant publishedAt,
            @Schema(example = "3") int published,
            @Schema(example = "0") int withdrawn) {}

    static RevisionList of(List<KnowledgeRevision> history) {
        return new RevisionList(history.stream()
                .map(known -> new Revision(known.number(), known.publishedAt(), known.published(), known.withdrawn()))
                .toList());
    }
}
