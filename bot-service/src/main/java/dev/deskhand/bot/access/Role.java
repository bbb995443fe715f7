package dev.deskhand.bot.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person who signs in may do; each role may do what the ones before it may. */
public enum Role {
    /** Answers customers. */
    AGENT,
    /** Also looks after knowledge, teams and figures of the sites that are theirs. */
    LEAD,
    /** Also looks after people, and works for all sites. */
    ADMIN;

    /** The role as written in the database and in pages: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> fromCode(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Whether it may do what the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
