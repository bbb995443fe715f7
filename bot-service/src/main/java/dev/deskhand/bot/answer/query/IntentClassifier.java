package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;

/** Tells what a message is for. Safe for use by several threads. */
public interface IntentClassifier {

    /**
     * The intent of a message; {@code QUESTION} whenever something in it wants an answer.
     *
     * @param language primary tag, a hint that may be wrong or {@code und}
     */
    Intent classify(String text, String language);
}
