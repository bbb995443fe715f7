package dev.deskhand.bot.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a team's conversations find their agent. */
public enum Assignment {
    /** To whoever got the last one longest ago. */
    ROUND_ROBIN,
    /** To whoever has the fewest. */
    LEAST_BUSY,
    /** Agents take them. */
    MANUAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Assignment> fromCode(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
