package dev.deskhand.bot.problem;

import java.util.Arrays;
import java.util.Locale;

/**
 * What can go wrong, as callers see it: {@link #slug()} never changes its meaning once released.
 */
public enum ErrorCode {
    INVALID_REQUEST(400, false, "The request is not valid"),
    MALFORMED_JSON(400, false, "The body is not well-formed JSON"),
    UNAUTHORIZED(401, false, "A valid key is needed"),
    SESSION_INVALID(401, false, "A live session is needed"),
    SIGN_IN_REQUIRED(401, false, "Signing in is needed"),
    IDENTITY_INVALID(401, false, "The signed identity is refused"),
    FORBIDDEN(403, false, "The key may not do this"),
    ORIGIN_NOT_ALLOWED(403, false, "The page may not use this"),
    IDENTITY_REQUIRED(403, false, "A signed identity is needed"),
    NOT_FOUND(404, false, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, false, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, false, "The wanted media type is not offered"),
    IDEMPOTENCY_IN_FLIGHT(409, true, "The first request with this Idempotency-Key is still running"),
    CLAIMED(409, false, "Somebody else has the conversation"),
    MESSAGE_DIFFERS(409, false, "Another message has this id"),
    CONFLICT(409, false, "It conflicts with what is there"),
    CHANGED_MEANWHILE(412, false, "Somebody else has changed it meanwhile"),
    PAYLOAD_TOO_LARGE(413, false, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, false, "The body's media type is not supported"),
    IDEMPOTENCY_MISMATCH(422, false, "The Idempotency-Key was used with another body"),
    RATE_LIMITED(429, true, "Too many requests"),
    INTERNAL(500, false, "Something unexpected happened"),
    UNAVAILABLE(503, true, "The service cannot do this at the moment");

    private final int status;
    private final boolean retryable;
    private final String title;

    ErrorCode(int status, boolean retryable, String title) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
    }

    /** Stable name in snake case: {@code code} in the problem body. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** One line for people, the same for each occurrence. */
    public String title() {
        return title;
    }

    /** {@code type} in the problem body, a name and not an address. */
    public String type() {
        return "urn:deskhand:problem:" + slug();
    }

    /** The general code of a status: 4xx without one of its own is {@code INVALID_REQUEST}, 5xx is {@code INTERNAL}. */
    public static ErrorCode forStatus(int status) {
        if (status == CONFLICT.status) {
            return CONFLICT;
        }
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
    }
}
