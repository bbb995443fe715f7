package dev.deskhand.bot.conversation;

import java.util.Locale;

/** What an event of the log is about; {@link #code()} is its name in JSON and the database. */
public enum EventKind {
    MESSAGE(EventDetails.Said.class),
    STATUS(EventDetails.StatusChanged.class),
    READ(EventDetails.ReadUpTo.class),
    FEEDBACK(EventDetails.Rated.class),
    RATING(EventDetails.Stars.class),
    HANDOFF(EventDetails.HandedOver.class),
    CONTACT(EventDetails.ContactLeft.class),
    JOINED(EventDetails.Joined.class);

    private final Class<? extends EventDetails> details;

    EventKind(Class<? extends EventDetails> details) {
        this.details = details;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Class<? extends EventDetails> details() {
        return details;
    }

    static EventKind fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static EventKind of(EventDetails details) {
        for (EventKind kind : values()) {
            if (kind.details.isInstance(details)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no event has " + details.getClass());
    }
}
