package dev.deskhand.bot.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key may do; none implies another. {@link #code()} is its name in JSON and the database. */
public enum Scope {
    ANSWER,
    ANSWER_INTERNAL,
    INGEST,
    CURATE,
    HANDOFF,
    ADMIN;

    public String code() {
        return this == ANSWER_INTERNAL ? "answer:internal" : name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> fromCode(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
