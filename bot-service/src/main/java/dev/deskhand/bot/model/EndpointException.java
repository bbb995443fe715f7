package dev.deskhand.bot.model;

import dev.deskhand.bot.model.TextModelException.Cause;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request to one endpoint came to nothing. Its message is of our own words and numbers only. */
final class EndpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final boolean retriable;
    private final boolean charged;
    private final transient @Nullable Duration pause;

    private EndpointException(
            Cause cause, String message, boolean retriable, boolean charged, @Nullable Duration pause) {
        super(message);
        this.cause = cause;
        this.retriable = retriable;
        this.charged = charged;
        this.pause = pause;
    }

    /** It was not asked at all. */
    static EndpointException notAsked(Cause cause, String message) {
        return new EndpointException(cause, message, false, false, null);
    }

    /** It could not be reached, or went away before the first word. */
    static EndpointException unreachable(String message) {
        return new EndpointException(Cause.REFUSED, message, true, false, null);
    }

    /** It answered with a status other than 200. */
    static EndpointException status(int status, @Nullable Duration pause) {
        boolean retriable = status == 429 || status >= 500;
        return new EndpointException(Cause.REFUSED, "status " + status, retriable, false, pause);
    }

    /** It was asked, and what came was wrong, late or cut short; the prompt counts as used. */
    static EndpointException asked(Cause cause, String message) {
        return new EndpointException(cause, message, false, true, null);
    }

    /** It went away in the middle; before the first word it may be asked once more. */
    static EndpointException broken() {
        return new EndpointException(Cause.BROKEN, "the connection broke off", true, true, null);
    }

    Cause why() {
        return cause;
    }

    /** Whether asking once more may help. */
    boolean isRetriable() {
        return retriable;
    }

    /** Whether the prompt is likely to be on the bill. */
    boolean isCharged() {
        return charged;
    }

    /** The pause that the endpoint asked for. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
