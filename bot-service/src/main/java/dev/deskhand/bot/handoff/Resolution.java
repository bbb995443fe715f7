package dev.deskhand.bot.handoff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a hand-off is over; {@link #code()} is its name in JSON and the database. */
public enum Resolution {
    /** The customer was helped. */
    SOLVED,
    /** There was nothing that could be done. */
    UNSOLVED,
    /** The customer does not answer any more. */
    NO_REPLY,
    DUPLICATE,
    SPAM,
    OTHER,
    /** The customer closed the conversation. */
    CLOSED_BY_CUSTOMER,
    /** The bot has the word again. */
    RETURNED_TO_BOT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people may give it as their reason. */
    public boolean isByChoice() {
        return compareTo(CLOSED_BY_CUSTOMER) < 0;
    }

    public static Optional<Resolution> fromCode(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
