package dev.deskhand.bot.conversation;

import java.util.Locale;

/** Whose turn it is to speak; {@link #code()} is its name in JSON and the database. */
public enum ConversationStatus {
    /** The bot answers. */
    BOT,
    /** Handed to people, none has taken it yet; the bot still answers what it is sure of. */
    WAITING,
    /** A person has taken over; the bot is silent. */
    OPEN,
    /** Over; the bot answers what comes after. */
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConversationStatus fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
