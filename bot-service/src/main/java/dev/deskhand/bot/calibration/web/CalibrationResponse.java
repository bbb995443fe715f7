package dev.deskhand.bot.calibration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.calibration.Calibration;
import dev.deskhand.bot.calibration.CalibrationFacts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration.
 *
 * @param read left out in lists, as is {@code unread}
 * @param facts null for the shipped models, as is {@code createdAt}
 */
@Schema(name = "Calibration")
record CalibrationResponse(
        @Schema(description = "0 for the shipped models", example = "3")
        int revision,

        @Schema(description = "Whether it is in force") boolean active,
        @Nullable CalibrationFacts facts,
        @Nullable Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConfidenceModel read,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConfidenceModel unread) {

    static CalibrationResponse of(Calibration calibration) {
        return new CalibrationResponse(
                calibration.revision(),
                calibration.active(),
                calibration.facts(),
                calibration.createdAt(),
                calibration.models().read(),
                calibration.models().unread());
    }

    static CalibrationResponse shipped(ConfidenceModels models, boolean active) {
        return new CalibrationResponse(Calibration.SHIPPED, active, null, null, models.read(), models.unread());
    }

    CalibrationResponse withoutModels() {
        return new CalibrationResponse(revision, active, facts, createdAt, null, null);
    }

    /** Calibrations, newest first; the shipped models come last. */
    @Schema(name = "Calibrations")
    record Listed(List<CalibrationResponse> calibrations) {}
}
