package dev.deskhand.bot.hours;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the bot may answer by itself. {@link #code()} is its name in JSON and settings. */
public enum SchedulePolicy {
    BOT_ALWAYS,
    BOT_WHEN_CLOSED,
    BOT_WHEN_OPEN,
    PEOPLE_ONLY;

    public boolean botAnswers(boolean open) {
        return switch (this) {
            case BOT_ALWAYS -> true;
            case BOT_WHEN_CLOSED -> !open;
            case BOT_WHEN_OPEN -> open;
            case PEOPLE_ONLY -> false;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SchedulePolicy> fromCode(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code().equals(code))
                .findFirst();
    }
}
