package dev.deskhand.bot.answer;

import java.time.Instant;
import java.util.Optional;

/** Answers that a site gives to certain questions whatever its articles say. */
public interface PinnedAnswers {

    /** The answer whose question is the closest, of those that hold at the moment and in the query's language. */
    Optional<Pinned> find(Query query, Instant now);

    /**
     * A pinned answer for a question.
     *
     * @param text Markdown
     * @param question that it was pinned to
     * @param nearness of the two questions, in (0, 1]; 1 means that they are the same
     */
    record Pinned(String text, String language, String question, double nearness) {}
}
