package dev.deskhand.bot.calibration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which calibration is to be in force. */
@Schema(name = "CalibrationActivation")
record Activation(
        @Schema(description = "0 for the shipped models", example = "2") @Nullable
        Integer revision) {}
