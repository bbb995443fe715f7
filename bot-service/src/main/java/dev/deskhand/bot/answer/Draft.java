package dev.deskhand.bot.answer;

import java.util.List;

/**
 * An answer that could be given.
 *
 * @param text Markdown; empty when nothing was found
 * @param citations what it rests on, best first
 * @param degraded true when a better way of composing was asked for and could not be used
 */
public record Draft(String text, String language, Step step, List<Citation> citations, boolean degraded) {

    public Draft {
        citations = List.copyOf(citations);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The step of the ladder that made it. */
    public enum Step {
        PINNED,
        GENERATIVE,
        EXTRACTIVE,
        CANNED,
        NONE
    }
}
