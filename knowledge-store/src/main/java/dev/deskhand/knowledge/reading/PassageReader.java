package dev.deskhand.knowledge.reading;

import java.util.Optional;
import java.util.Set;

/** A model that finds the words of a passage that answer a question. Safe for use by several threads. */
public interface PassageReader extends AutoCloseable {

    /** How it is called in the log. */
    String name();

    /** Primary tags of the languages that it reads; empty: all. */
    Set<String> languages();

    /**
     * The words that answer; empty when the model finds none.
     *
     * @throws ReadingException when the model cannot be run
     */
    Optional<Found> read(String question, String passage);

    @Override
    void close();

    /**
     * Where the words stand.
     *
     * @param start first character of the passage, from 0
     * @param end character after the last
     * @param score by how much the model prefers them to no answer, above 0; comparable only within one question
     */
    record Found(int start, int end, double score) {

        public Found {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("the words are from " + start + " to " + end);
            }
        }
    }
}
