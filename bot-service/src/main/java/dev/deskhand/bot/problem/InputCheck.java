package dev.deskhand.bot.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of one request and reports all that is wrong with them at once. Not thread-safe.
 *
 * <pre>{@code
 * new InputCheck()
 *         .text("/question", body.question(), TextLimit.required(4_000))
 *         .that("/limit", body.limit() <= 100, "is 500, must be 1 to 100")
 *         .done();
 * }</pre>
 */
public final class InputCheck {

    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there (unless its limit begins at 0), is not blank, and keeps to its limit. */
    public InputCheck text(String pointer, @Nullable String text, TextLimit limit) {
        if (text == null) {
            return limit.min() == 0 ? this : wrong(pointer, "is missing, must be " + allowed(limit));
        }
        int length = text.codePointCount(0, text.length());
        if (limit.min() > 0 && text.isBlank()) {
            return wrong(pointer, "is blank, must be " + allowed(limit));
        }
        if (length < limit.min() || length > limit.max()) {
            return wrong(pointer, "has " + length + " characters, must be " + allowed(limit));
        }
        return TextContent.fault(text).map(fault -> wrong(pointer, fault)).orElse(this);
    }

    /** A text that may be missing; when it is there, it keeps to its limit. */
    public InputCheck optionalText(String pointer, @Nullable String text, TextLimit limit) {
        return text == null ? this : text(pointer, text, limit);
    }

    /** A collection that may be missing and holds at most {@code max}. */
    public InputCheck atMost(String pointer, @Nullable Collection<?> values, int max) {
        return that(
                pointer,
                values == null || values.size() <= max,
                "has " + (values == null ? 0 : values.size()) + " entries, must be at most " + max);
    }

    /** Any other condition; the detail names the value and what is allowed. */
    public InputCheck that(String pointer, boolean holds, String detail) {
        return holds ? this : wrong(pointer, detail);
    }

    public InputCheck wrong(String pointer, String detail) {
        errors.add(FieldError.at(pointer, detail));
        return this;
    }

    public InputCheck wrongParameter(String name, String detail) {
        errors.add(FieldError.parameter(name, detail));
        return this;
    }

    public boolean passed() {
        return errors.isEmpty();
    }

    /**
     * @throws DeskhandException when anything was wrong, naming all of it
     */
    public void done() {
        if (!errors.isEmpty()) {
            FieldError first = errors.get(0);
            String where = first.pointer() == null ? first.parameter() : first.pointer();
            throw new DeskhandException(ErrorCode.INVALID_REQUEST, where + " " + first.detail(), errors);
        }
    }

    private static String allowed(TextLimit limit) {
        return "a text of " + limit.min() + " to " + String.format("%,d", limit.max()) + " characters";
    }
}
