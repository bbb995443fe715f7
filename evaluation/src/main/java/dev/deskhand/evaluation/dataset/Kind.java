package dev.deskhand.evaluation.dataset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question is to its knowledge base. */
public enum Kind {
    /** At least one document answers it. */
    IN_SCOPE,
    /** About something else. */
    OUT_OF_SCOPE,
    /** On the subject, but no document answers it. */
    UNANSWERABLE;

    static Optional<Kind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(name)).findFirst();
    }

    /** The name in data files, such as {@code in_scope}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
