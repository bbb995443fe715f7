package dev.deskhand.bot.answer;

/** From a question to a decision; records nothing and hands nothing over. Safe for use by several threads. */
public interface AnswerPath {

    /**
     * @param listener told the answer while it is being written, where a model writes it
     * @throws dev.deskhand.knowledge.search.SearchException when the record cannot be read
     */
    AnswerTrace answer(Question question, AnswerListener listener);

    /** The same for whoever waits for the whole. */
    default AnswerTrace answer(Question question) {
        return answer(question, AnswerListener.NOBODY);
    }
}
