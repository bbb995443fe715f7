package dev.deskhand.knowledge.chunk;

/** Counts words, as a token counter that a reader can follow. */
final class WordCount {

    private WordCount() {}

    static int of(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
