package dev.deskhand.bot.source.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A source to keep a site in step with; name and location are required. */
@Schema(name = "SourceSettings")
record SourceRequest(
        @Schema(description = "Slug, when the source is added; the key's only site when missing", example = "garden")
        @Nullable
        String site,

        @Schema(description = "Unique in its site, 1 to 100 characters", example = "handbook") @Nullable
        String name,

        @Schema(
                description =
                        "A web address, a sitemap, another help centre (zendesk:https://…, intercom:…, freshdesk:…,"
                                + " chatwoot:…, confluence:…), or a folder, file or archive on the service's machine",
                example = "https://docs.example.com/sitemap.xml")
        @Nullable
        String location,

        @Schema(description = "For articles that name none; by their first folder when missing", example = "handbook")
        @Nullable
        String collection,

        @Schema(
                description = "What every file is read as",
                allowableValues = {"auto", "markdown", "html", "jsonl", "text"},
                defaultValue = "auto")
        @Nullable
        String format,

        @Schema(description = "Follow links at or below a web address", defaultValue = "false") @Nullable
        Boolean crawl,

        @Schema(description = "Of a sitemap or a crawl, 1 to 100,000", defaultValue = "1000") @Nullable
        Integer maxPages,

        @Schema(
                description = "Withdraw what came from this source and is no longer there; never more than half of a"
                        + " collection",
                defaultValue = "true")
        @Nullable
        Boolean prune,

        @Schema(
                description =
                        "Secret of the other help centre's API. It is kept and never shown; when it is missing, the"
                                + " one before stays")
        @Nullable
        String token,

        @Schema(description = "Without one, the source is run only when asked") @Nullable
        ScheduleBody schedule,

        @Schema(description = "Whether the schedule counts", defaultValue = "true") @Nullable
        Boolean enabled) {

    /** When a source is run by itself. */
    @Schema(name = "SourceSchedule")
    record ScheduleBody(
            @Schema(description = "Five fields, or six with seconds first", example = "30 3 * * *") @Nullable
            String cron,

            @Schema(description = "IANA time zone", defaultValue = "UTC", example = "Europe/Berlin") @Nullable
            String zone) {}
}
