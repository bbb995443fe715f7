package dev.deskhand.knowledge.search;

/** Sentences inside an indexed passage: each starts at its own multiple of the gap, so a position tells its sentence. */
final class Sentences {

    static final int POSITION_GAP = 4096;

    private Sentences() {}

    static int of(int position) {
        return position / POSITION_GAP;
    }
}
