package dev.deskhand.bot.answer;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the answer path.
 *
 * @param targetPrecision share of answers that is to be right; the confidence model knows from which threshold on it is
 * @param threshold confidence from which on an answer is given, whatever the target; null for the model's own
 * @param clarifyFrom confidence from which on a choice between articles is offered instead of a hand-off
 * @param maxCharacters longest extractive answer that is cut from a passage; a step list or table stays whole
 * @param articles how many articles are ranked for a question, 10 at least
 */
@Validated
@ConfigurationProperties("deskhand.answer")
public record AnswerSettings(
        @DefaultValue("0.95") @DecimalMin("0.5") @DecimalMax("0.999")
        double targetPrecision,

        @DecimalMin("0.0") @DecimalMax("1.0") @Nullable Double threshold,

        @DefaultValue("0.50") @DecimalMin("0.0") @DecimalMax("1.0")
        double clarifyFrom,

        @DefaultValue("800") @Min(100) @Max(4000) int maxCharacters,
        @DefaultValue("10") @Min(10) @Max(50) int articles) {

    public AnswerSettings {
        if (threshold != null && clarifyFrom > threshold) {
            throw new IllegalArgumentException(
                    "clarify-from is " + clarifyFrom + ", must be at most the threshold " + threshold);
        }
    }

    /** Confidence from which on an answer is given: the setting's, else the model's own for the target precision. */
    public double thresholdOf(ConfidenceModel model) {
        return threshold == null ? model.thresholdFor(targetPrecision).threshold() : threshold;
    }
}
