package dev.deskhand.bot.access.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key to be made: for the sites listed, or for all. */
@Schema(name = "NewKey")
record KeyRequest(
        @Schema(description = "What the key is for, 1 to 100 characters", example = "Shop front-end") @Nullable
        String name,

        @ArraySchema(
                arraySchema = @Schema(description = "What it may do", example = "[\"answer\"]"),
                schema =
                        @Schema(
                                allowableValues = {"answer", "answer:internal", "ingest", "curate", "handoff", "admin"
                                }))
        @Nullable
        List<@Nullable String> scopes,

        @ArraySchema(arraySchema = @Schema(description = "Slugs of the sites it reaches", example = "[\"default\"]"))
        @Nullable
        List<@Nullable String> sites,

        @Schema(description = "True instead of sites: it reaches every site, later ones too", example = "false")
        @Nullable
        Boolean allSites) {}
