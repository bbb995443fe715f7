package dev.deskhand.bot.answer;

import dev.deskhand.knowledge.search.RankedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What happens with a question. */
public sealed interface Decision {

    /** The answer is given. */
    record Answered(Draft draft) implements Decision {}

    /** The customer chooses between two or three articles. */
    record Clarify(String text, List<RankedArticle> choices) implements Decision {
        public Clarify {
            choices = List.copyOf(choices);
        }
    }

    /** People are there and take over. */
    record Escalated(String message, HandoffReason reason) implements Decision {}

    /** People take over when they are back: {@code opensAt}, where the schedule knows it. */
    record OutOfHours(String message, HandoffReason reason, Optional<Instant> opensAt) implements Decision {}

    /** Nothing is said, because hand-off is switched off. */
    record Abstained(String message) implements Decision {}

    default <T> T fold(
            Function<Answered, T> answered,
            Function<Clarify, T> clarify,
            Function<Escalated, T> escalated,
            Function<OutOfHours, T> outOfHours,
            Function<Abstained, T> abstained) {
        if (this instanceof Answered it) {
            return answered.apply(it);
        }
        if (this instanceof Clarify it) {
            return clarify.apply(it);
        }
        if (this instanceof Escalated it) {
            return escalated.apply(it);
        }
        if (this instanceof OutOfHours it) {
            return outOfHours.apply(it);
        }
        return abstained.apply((Abstained) this);
    }

    /** Name in JSON, metrics and the database. */
    default String outcome() {
        return fold(a -> "answered", c -> "clarify", e -> "escalated", o -> "out_of_hours", a -> "abstained");
    }
}
