package dev.deskhand.bot.source.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A run with its report. */
@Schema(name = "SourceRunDetails")
record RunDetails(
        RunResponse run,

        @Schema(
                description =
                        "What happened to each file and why, with the warnings, as \"deskhand sync --json\" prints it",
                type = "object")
        @Nullable
        JsonNode report) {}
