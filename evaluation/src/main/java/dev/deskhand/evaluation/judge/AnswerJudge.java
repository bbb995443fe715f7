package dev.deskhand.evaluation.judge;

import java.util.List;
import java.util.OptionalDouble;

/** Judges answers; each figure lies in [0, 1] and is empty where the judge has nothing to go by. */
public interface AnswerJudge extends AutoCloseable {

    /** What its figures' names end with; empty for the local one. */
    String suffix();

    /**
     * How much of an answer stands in the documents.
     *
     * @param documents that it cites, or that are known to answer the question
     */
    OptionalDouble faithfulness(String answer, List<String> documents, String language);

    /** How far an answer is one to its question. */
    OptionalDouble relevance(String question, String answer, List<String> documents, String language);

    @Override
    void close();
}
