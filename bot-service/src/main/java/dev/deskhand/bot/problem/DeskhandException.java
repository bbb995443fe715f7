package dev.deskhand.bot.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that ends with an error; its detail is shown to the caller. */
public class DeskhandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldError> errors;
    private final @Nullable Duration retryAfter;

    public DeskhandException(ErrorCode code, String detail) {
        this(code, detail, List.of(), null, null);
    }

    public DeskhandException(ErrorCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, null, null);
    }

    /**
     * @param retryAfter when a retry may help; whole seconds are sent, at least one
     */
    public DeskhandException(
            ErrorCode code,
            String detail,
            List<FieldError> errors,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** 400 for one value of the body. */
    public static DeskhandException invalid(String pointer, String detail) {
        String where = pointer.isEmpty() ? "" : pointer + ": ";
        return new DeskhandException(
                ErrorCode.INVALID_REQUEST, where + detail, List.of(FieldError.at(pointer, detail)));
    }

    /** 404; also for what exists but is not the caller's. */
    public static DeskhandException notFound(String detail) {
        return new DeskhandException(ErrorCode.NOT_FOUND, detail);
    }

    /** 503 with {@code Retry-After}. */
    public static DeskhandException unavailable(String detail, @Nullable Throwable cause) {
        return new DeskhandException(ErrorCode.UNAVAILABLE, detail, List.of(), Duration.ofSeconds(5), cause);
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Seconds to wait before a retry; every retryable code has them. */
    public Optional<Duration> retryAfter() {
        if (retryAfter == null && code.retryable()) {
            return Optional.of(Duration.ofSeconds(1));
        }
        return Optional.ofNullable(retryAfter);
    }
}
