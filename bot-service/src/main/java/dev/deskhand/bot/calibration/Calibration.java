package dev.deskhand.bot.calibration;

import dev.deskhand.bot.answer.ConfidenceModels;
import java.time.Instant;

/**
 * Confidence models fitted to a site's questions.
 *
 * @param revision from 1, without gaps
 * @param active whether it is in force
 */
public record Calibration(
        int revision, ConfidenceModels models, CalibrationFacts facts, boolean active, Instant createdAt) {

    /** The revision that means the shipped models. */
    public static final int SHIPPED = 0;
}
