package dev.deskhand.bot.source.web;

import dev.deskhand.ingest.configured.SourceRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run of a source. */
@Schema(name = "SourceRun")
record RunResponse(
        @Schema(example = "7d9c6a80-0b5e-4b0a-9a53-1d2f7f8f9c33")
        String id,

        @Schema(allowableValues = {"schedule", "request", "command"})
        String cause,

        @Schema(
                description =
                        "incomplete: published, but for what failed or was refused; failed: nothing was published;"
                                + " interrupted: its process ended",
                allowableValues = {"waiting", "running", "succeeded", "incomplete", "failed", "interrupted"})
        String state,

        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Items to look at, as far as known", example = "345")
        int expected,

        @Schema(description = "Items looked at", example = "120")
        int done,

        @Schema(description = "The site's, after the run") @Nullable
        Long knowledgeRevision,

        @Schema(description = "Items by what was done with them", example = "{\"added\": 3, \"unchanged\": 342}")
        Map<String, Integer> counts,

        @Schema(example = "2") int warnings,

        @Schema(description = "Why nothing was published") @Nullable
        String problem) {

    /** Runs, newest first. */
    @Schema(name = "SourceRunList")
    record Listed(List<RunResponse> runs) {}

    static RunResponse of(SourceRun run) {
        return new RunResponse(
                run.id().toString(),
                run.cause().name().toLowerCase(Locale.ROOT),
                run.state().name().toLowerCase(Locale.ROOT),
                run.askedAt(),
                run.startedAt(),
                run.endedAt(),
                run.expected(),
                run.done(),
                run.knowledgeRevision(),
                run.counts(),
                run.warnings(),
                run.problem());
    }
}
