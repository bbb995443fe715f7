/** Fits the confidence models and their thresholds from judged questions; the only trainer. */
@NullMarked
package dev.deskhand.evaluation.calibrate;

import org.jspecify.annotations.NullMarked;
