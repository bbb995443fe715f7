package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import org.jspecify.annotations.Nullable;

/** Finds out who is behind a session's token. What it says is at most a second old. */
public interface Visitors {

    /**
     * @param token value of the header {@value Visitor#HEADER}
     * @throws DeskhandException 401 {@code session_invalid} when the session is unknown, over or ended; 403
     *     {@code identity_required} when the site takes only identified visitors and this one is not
     */
    Visitor authenticate(@Nullable String token);

    /** Whether the session still lets this visitor in; for answers that last longer than a request. */
    boolean isCurrent(Visitor visitor);
}
