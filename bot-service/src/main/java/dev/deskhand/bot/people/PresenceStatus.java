package dev.deskhand.bot.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What agents say of their being there. */
public enum PresenceStatus {
    /** Takes conversations. */
    AVAILABLE,
    /** Is there and takes no new ones. */
    AWAY,
    OFFLINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PresenceStatus> fromCode(String code) {
        return Stream.of(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
