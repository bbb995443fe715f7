package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.calibration.Calibration;
import dev.deskhand.bot.calibration.CalibrationFacts;
import dev.deskhand.bot.calibration.Judgement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a site's confidence comes about.
 *
 * @param calibrated whether models fitted to the site's own questions are in force
 * @param revision of the calibration in force; 0 for the shipped models
 * @param facts null for the shipped models
 */
@Schema(name = "CalibrationStatus")
record CalibrationStatus(
        boolean calibrated,

        @Schema(description = "In one sentence", example = "Not yet calibrated on your questions.")
        String says,

        int revision,
        @Schema(example = "0.95") double targetPrecision,

        @Schema(description = "For languages that the embedding model reads")
        InForce read,

        @Schema(description = "For other languages") InForce unread,

        @Schema(description = "How many judgements there are, by source")
        Map<String, Integer> judgements,

        @Nullable CalibrationFacts facts,
        @Nullable Instant calibratedAt) {

    static final String NOT_YET = "Not yet calibrated on your questions.";

    /**
     * A threshold.
     *
     * @param fixed whether it is the setting's and not the model's
     * @param promised whether the target precision was shown to hold from it on: on other knowledge bases with the
     *     shipped models, on this one's questions with its own
     */
    @Schema(name = "ThresholdInForce")
    record InForce(double threshold, boolean fixed, boolean promised, ConfidenceModel.Threshold measured) {

        static InForce of(ConfidenceModel model, AnswerSettings settings) {
            ConfidenceModel.Threshold measured = model.thresholdFor(settings.targetPrecision());
            boolean fixed = settings.threshold() != null;
            return new InForce(
                    settings.thresholdOf(model),
                    fixed,
                    !fixed && measured.promises(settings.targetPrecision()),
                    measured);
        }
    }

    static CalibrationStatus own(
            Calibration active, AnswerSettings settings, Map<Judgement.Source, Integer> judgements) {
        return new CalibrationStatus(
                true,
                active.facts().says(),
                active.revision(),
                settings.targetPrecision(),
                InForce.of(active.models().read(), settings),
                InForce.of(active.models().unread(), settings),
                byCode(judgements),
                active.facts(),
                active.createdAt());
    }

    static CalibrationStatus shipped(
            String says, ConfidenceModels models, AnswerSettings settings, Map<Judgement.Source, Integer> judgements) {
        return new CalibrationStatus(
                false,
                says,
                0,
                settings.targetPrecision(),
                InForce.of(models.read(), settings),
                InForce.of(models.unread(), settings),
                byCode(judgements),
                null,
                null);
    }

    private static Map<String, Integer> byCode(Map<Judgement.Source, Integer> judgements) {
        Map<String, Integer> counts = new TreeMap<>();
        judgements.forEach((source, count) -> counts.put(source.code(), count));
        return counts;
    }
}
