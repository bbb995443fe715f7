package dev.deskhand.bot.conversation;

import java.util.Locale;

/** Who wrote a message; {@link #code()} is the name in JSON and the database. */
public enum Author {
    CUSTOMER,
    BOT,
    AGENT,
    SYSTEM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Author fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
