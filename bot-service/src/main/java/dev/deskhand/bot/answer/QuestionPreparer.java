package dev.deskhand.bot.answer;

/** Understands a question: language, normal form, intent, what it continues. */
public interface QuestionPreparer {

    Query prepare(Question question);
}
