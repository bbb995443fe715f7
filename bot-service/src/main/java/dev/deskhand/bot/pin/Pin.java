package dev.deskhand.bot.pin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer with the questions that it is given to.
 *
 * @param language primary tag of question and answer
 * @param text Markdown
 * @param near whether questions that say nearly the same get it too
 * @param from when it begins to hold; at once without
 * @param until when it no longer holds; without, somebody takes it away
 */
public record Pin(
        UUID id,
        String language,
        List<String> questions,
        String text,
        boolean near,
        Optional<Instant> from,
        Optional<Instant> until) {

    public Pin {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("a pinned answer needs a question");
        }
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("a pinned answer cannot end before it begins");
        }
    }

    /** Whether it is given at a moment. */
    public boolean holdsAt(Instant now) {
        return from.map(begin -> !now.isBefore(begin)).orElse(true)
                && until.map(now::isBefore).orElse(true);
    }
}
