package dev.deskhand.bot.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an entry is; {@link #code()} is its name in JSON and the database. */
public enum DeliveryState {
    DUE,
    DELIVERED,
    SKIPPED,
    PARKED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> fromCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
