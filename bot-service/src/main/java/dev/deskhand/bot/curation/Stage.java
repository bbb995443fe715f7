package dev.deskhand.bot.curation;

import java.util.Locale;

/** How far a draft has come. */
public enum Stage {
    DRAFT,
    /** Waits for a second person. */
    REVIEW,
    APPROVED,
    /** Is published by itself at its time. */
    SCHEDULED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
