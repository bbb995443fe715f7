package dev.deskhand.evaluation.run;

/**
 * How questions are asked.
 *
 * @param parallel requests in flight, 1 to 64
 * @param withLanguage whether the row's language is passed on; else the service finds it
 * @param withHistory whether earlier turns are passed on where the row has them
 * @param features whether the trace is asked for, to keep the confidence features
 */
public record AskOptions(int parallel, boolean withLanguage, boolean withHistory, boolean features) {

    public AskOptions {
        if (parallel < 1 || parallel > 64) {
            throw new IllegalArgumentException("parallel is " + parallel + ", must be 1 to 64");
        }
    }
}
