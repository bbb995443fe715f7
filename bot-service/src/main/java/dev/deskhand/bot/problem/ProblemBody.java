package dev.deskhand.bot.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as callers get it: RFC 9457 with the code, the request's id and the single faults.
 *
 * @param type a URN made of the code
 * @param title the same for each occurrence
 * @param instance path of the request
 * @param code stable slug of an {@link ErrorCode}
 * @param errors empty ones are left out
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    /** Media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public ProblemBody {
        errors = List.copyOf(errors);
    }

    static ProblemBody of(DeskhandException e, String instance, TraceId id) {
        ErrorCode code = e.code();
        String detail = e.getMessage() == null ? code.title() : e.getMessage();
        return new ProblemBody(
                code.type(), code.title(), code.status(), detail, instance, code.slug(), id.value(), e.errors());
    }
}
