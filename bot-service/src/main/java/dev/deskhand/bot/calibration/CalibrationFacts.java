package dev.deskhand.bot.calibration;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration rests on and reaches, as {@code deskhand calibrate} measured it: on the judged questions, each by a
 * model that was fitted without it.
 *
 * @param targetPrecision for which the threshold was chosen
 * @param promised whether the target was shown to hold, and did not only look so
 */
public record CalibrationFacts(
        @Schema(description = "Judged questions it was fitted on", example = "120")
        int questions,

        @Schema(example = "Platt") String way,
        @Schema(example = "0.95") double targetPrecision,
        boolean promised,

        @Schema(description = "The shipped models on the same questions")
        Figures before,

        Figures after,

        @Schema(description = "What can be said, in one sentence")
        String says) {

    /**
     * Figures on the judged questions.
     *
     * @param auroc null where all answers are right, or none is
     * @param precision share of right ones among the answered; null when nothing is answered, as are its bounds
     * @param low of the precision's 95 % interval
     */
    public record Figures(
            @Nullable Double auroc,
            double ece,
            double brier,
            double coverage,
            @Nullable Double precision,
            @Nullable Double low,
            @Nullable Double high) {}
}
