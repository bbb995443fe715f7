package dev.deskhand.bot.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a person takes over; {@link #code()} is its name in JSON and the database. */
public enum HandoffReason {
    CUSTOMER_WISH,
    LOW_CONFIDENCE,
    NO_KNOWLEDGE,
    /** The customer asks again what the bot has answered. */
    REPEATED_QUESTION,
    /** Answers did not help, by the customer's word. */
    NEGATIVE_FEEDBACK,
    /** The customer is angry. */
    SENTIMENT,
    /** A rule leaves the question to people: the schedule at this hour, or a topic. */
    POLICY,
    /** The customer came back to what people had closed. */
    REOPENED,
    FAILURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<HandoffReason> fromCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
