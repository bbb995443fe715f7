package dev.deskhand.bot.source.web;

import dev.deskhand.ingest.configured.ConfiguredSource;
import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceOptions;
import dev.deskhand.ingest.configured.SourceRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A configured source, without its secret. */
@Schema(name = "Source")
record SourceResponse(
        @Schema(example = "0c6f3c52-7f4f-4a0c-b6f3-0f3f6c8c2c11")
        String id,

        @Schema(example = "garden") String site,
        @Schema(example = "handbook") String name,

        @Schema(example = "https://docs.example.com/sitemap.xml")
        String location,

        @Nullable String collection,
        @Schema(example = "auto") String format,
        boolean crawl,
        @Schema(example = "1000") int maxPages,
        boolean prune,
        @Schema(description = "Whether a secret is kept") boolean tokenKept,
        @Nullable Schedule schedule,
        boolean enabled,

        @Schema(description = "When the schedule is due") @Nullable
        Instant nextRunAt,

        @Nullable RunResponse lastRun) {

    /** When a source is run by itself. */
    @Schema(name = "KnownSourceSchedule")
    record Schedule(
            @Schema(example = "0 30 3 * * *") String cron,
            @Schema(example = "Europe/Berlin") String zone) {}

    /** Sources by name. */
    @Schema(name = "SourceList")
    record Listed(List<SourceResponse> sources) {}

    static SourceResponse of(ConfiguredSource source, @Nullable SourceRun last) {
        SourceDefinition definition = source.definition();
        SourceOptions options = definition.options();
        return new SourceResponse(
                source.id().toString(),
                source.site().slug(),
                definition.name(),
                definition.location(),
                options.collection().orElse(null),
                options.format().name().toLowerCase(Locale.ROOT),
                options.crawl(),
                options.maxPages(),
                options.prune(),
                definition.token().isPresent(),
                definition
                        .schedule()
                        .map(when -> new Schedule(when.cron(), when.zone().getId()))
                        .orElse(null),
                definition.enabled(),
                source.nextRunAt().orElse(null),
                last == null ? null : RunResponse.of(last));
    }
}
