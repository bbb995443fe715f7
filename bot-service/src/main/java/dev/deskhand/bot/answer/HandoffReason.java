package dev.deskhand.bot.answer;

import java.util.Locale;

/** Why a person takes over. */
public enum HandoffReason {
    CUSTOMER_WISH,
    LOW_CONFIDENCE,
    NO_KNOWLEDGE,
    /** The schedule leaves questions to people at this hour. */
    POLICY,
    FAILURE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
