package dev.deskhand.bot.redact;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the customer, so that it is found wherever it stands.
 *
 * @param names as they were told, in full
 * @param others addresses, numbers and whatever else tells who it is
 */
public record KnownPerson(List<String> names, List<String> others) {

    private static final KnownPerson NOBODY = new KnownPerson(List.of(), List.of());

    public KnownPerson {
        names = filled(names);
        others = filled(others);
    }

    public static KnownPerson nobody() {
        return NOBODY;
    }

    /** A customer by the fields that conversations have; absent ones are null. */
    public static KnownPerson of(@Nullable String name, @Nullable String... others) {
        return new KnownPerson(present(name), present(others));
    }

    private static List<String> present(@Nullable String... values) {
        return Arrays.stream(values).filter(Objects::nonNull).toList();
    }

    private static List<String> filled(Collection<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> value.length() > 1)
                .toList();
    }
}
