package dev.deskhand.bot.answer;

/** From a question to a decision; records nothing and hands nothing over. Safe for use by several threads. */
public interface AnswerPath {

    /**
     * @throws dev.deskhand.knowledge.search.SearchException when the record cannot be read
     */
    AnswerTrace answer(Question question);
}
