package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.SearchResult;
import java.util.Optional;

/** Words an answer that may be given anew, from the same articles and for this question. */
public interface AnswerWriter {

    /**
     * @param draft verbatim from the articles, and good enough to be given
     * @param confidence of that draft; what is written can lower it and never raise it
     * @return empty where no model is to write: the draft stands
     */
    Optional<Written> write(
            Query query, SearchResult best, Draft draft, Confidence confidence, AnswerListener listener);

    /** What came of it: also when the draft stands after all, since then it says why. */
    record Written(Draft draft, Confidence confidence, Generation generation) {}
}
