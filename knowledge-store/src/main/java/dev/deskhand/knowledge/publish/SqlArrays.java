package dev.deskhand.knowledge.publish;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Arrays as the driver binds them: text, cast in the statement. */
final class SqlArrays {

    private SqlArrays() {}

    static @Nullable String[] of(Collection<? extends @Nullable UUID> ids) {
        return ids.stream().map(id -> id == null ? null : id.toString()).toArray(String[]::new);
    }
}
