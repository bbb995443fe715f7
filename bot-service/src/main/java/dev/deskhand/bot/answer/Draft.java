package dev.deskhand.bot.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer that could be given.
 *
 * @param text Markdown; empty when nothing was found. In what a model wrote, {@code [1]} stands for the first citation
 * @param citations what it rests on, best first
 * @param degraded true when a better way of composing was asked for and could not be used
 * @param original what was translated, where it was
 */
public record Draft(
        String text,
        String language,
        Step step,
        List<Citation> citations,
        boolean degraded,
        Optional<Original> original) {

    public Draft {
        citations = List.copyOf(citations);
    }

    /** An answer in the words that it was found or written in. */
    public Draft(String text, String language, Step step, List<Citation> citations, boolean degraded) {
        this(text, language, step, citations, degraded, Optional.empty());
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same, where a better way was open and failed. */
    public Draft fallenBack() {
        return new Draft(text, language, step, citations, true, original);
    }

    /** The words that a translation was made of. */
    public record Original(String text, String language) {}

    /** The step of the ladder that made it. */
    public enum Step {
        PINNED,
        GENERATIVE,
        TRANSLATED,
        EXTRACTIVE,
        CANNED,
        NONE;

        /** Name in JSON and the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
