package dev.deskhand.bot.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with one value of a request.
 *
 * @param pointer JSON pointer into the body, such as {@code /user/name}; empty text means the body as a whole
 * @param parameter name of the query parameter, path variable or header, when the value was not in the body
 * @param detail names the value and what is allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(@Nullable String pointer, @Nullable String parameter, String detail) {

    /** An error in the body. */
    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, detail);
    }

    /** An error in a query parameter, path variable or header. */
    public static FieldError parameter(String name, String detail) {
        return new FieldError(null, name, detail);
    }
}
