package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.calibration.CalibrationFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Models to keep, as {@code deskhand calibrate} fits them. */
@Schema(name = "NewCalibration")
record CalibrationRequest(
        @Nullable ConfidenceModel read,
        @Nullable ConfidenceModel unread,
        @Nullable CalibrationFacts facts,

        @Schema(description = "Whether to put them in force at once; true when missing") @Nullable
        Boolean activate) {}
