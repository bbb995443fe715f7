package dev.deskhand.knowledge.reading;

import java.util.List;
import java.util.Set;

/** A model that reads a question together with a passage, a cross-encoder. Safe for use by several threads. */
public interface PassageScorer extends AutoCloseable {

    /** How it is called in the log. */
    String name();

    /** Primary tags of the languages that it reads; empty: all. */
    Set<String> languages();

    /**
     * How well each passage answers, in the order of the passages; higher is better, comparable only within one question.
     *
     * @throws ReadingException when the model cannot be run
     */
    List<Double> score(String question, List<String> passages);

    @Override
    void close();
}
