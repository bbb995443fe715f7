package dev.deskhand.bot.conversation;

import java.util.List;
import java.util.Optional;

/**
 * Whether an answer helped, by the customer's word.
 *
 * @param reason one of {@link #REASONS}
 */
public record Feedback(boolean helped, Optional<String> reason, Optional<String> comment) {

    public static final List<String> REASONS = List.of("wrong", "incomplete", "unclear", "outdated", "other");

    public Feedback {
        if (reason.isPresent() && !REASONS.contains(reason.get())) {
            throw new IllegalArgumentException("reason is " + reason.get() + ", must be one of " + REASONS);
        }
    }
}
