package dev.deskhand.evaluation.run;

import java.util.Set;

/**
 * How questions are asked.
 *
 * @param parallel requests in flight, 1 to 64
 * @param withLanguage whether the row's language is passed on; else the service finds it
 * @param withHistory whether earlier turns are passed on where the row has them
 * @param features whether the trace is asked for, to keep the confidence features
 * @param mode how answers are to be made: auto, extractive or generative
 */
public record AskOptions(int parallel, boolean withLanguage, boolean withHistory, boolean features, String mode) {

    static final String AUTO = "auto";
    private static final Set<String> MODES = Set.of(AUTO, "extractive", "generative");

    public AskOptions {
        if (parallel < 1 || parallel > 64) {
            throw new IllegalArgumentException("parallel is " + parallel + ", must be 1 to 64");
        }
        if (!MODES.contains(mode)) {
            throw new IllegalArgumentException("--mode is " + mode + ", must be auto, extractive or generative");
        }
    }

    /** Answers as the service makes them by itself. */
    public AskOptions(int parallel, boolean withLanguage, boolean withHistory, boolean features) {
        this(parallel, withLanguage, withHistory, features, AUTO);
    }
}
