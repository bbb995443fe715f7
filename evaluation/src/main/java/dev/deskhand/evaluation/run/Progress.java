package dev.deskhand.evaluation.run;

/** Hears how far a run is. */
@FunctionalInterface
public interface Progress {

    /** @param what is counted, such as {@code questions} */
    void show(String what, int done, int total);
}
