package dev.deskhand.knowledge.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may read an article; {@link #code()} is its name in files, JSON and the database. */
public enum Audience {
    PUBLIC,
    SIGNED_IN,
    INTERNAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Audience> fromCode(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code().equals(code))
                .findFirst();
    }
}
