package dev.deskhand.evaluation.bench;

import java.util.Locale;

/** A part of the benchmark that can run by itself. */
public enum BenchPart {
    /** Answers, memory and warm starts of a service. */
    SERVICE,
    /** Publishing against the bare model and other libraries. */
    INGEST,
    /** Search over ever more passages. */
    SCALE,
    /** Each part of the ranking, what it brings and costs, on data sets; only where some are named. */
    RANKING;

    /** As the command line names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
