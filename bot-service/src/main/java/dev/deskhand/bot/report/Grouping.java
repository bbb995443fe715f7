package dev.deskhand.bot.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what conversations are counted apart. {@link #code()} is its name in addresses and JSON. */
public enum Grouping {
    DAY("to_char(began_at at time zone :zone, 'YYYY-MM-DD')"),
    LANGUAGE("language"),
    /** A conversation with several topics counts for each of them. */
    TOPIC("topic.name"),
    PAGE("page");

    private final String sql;

    Grouping(String sql) {
        this.sql = sql;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> fromCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }

    String sql() {
        return sql;
    }
}
