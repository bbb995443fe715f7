package dev.deskhand.bot.source.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a run is to be done. */
@Schema(name = "SourceSync")
record SyncRequest(
        @Schema(
                description = "Withdraw what vanished, also when it is more than half of a collection",
                defaultValue = "false")
        @Nullable
        Boolean force) {}
