package dev.deskhand.bot.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What Jackson finds wrong, named by JSON pointer and in words without class names. */
final class JsonFaults {

    private JsonFaults() {}

    static DeskhandException translate(JacksonException fault) {
        String pointer = pointer(fault.getPath());
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return DeskhandException.invalid(pointer, "is not known here, allowed are " + names(unknown));
        }
        if (fault instanceof InvalidFormatException format) {
            return DeskhandException.invalid(
                    pointer, "is " + shown(format.getValue()) + ", must be " + name(format.getTargetType()));
        }
        if (fault instanceof MismatchedInputException mismatch) {
            Class<?> type = mismatch.getTargetType();
            return DeskhandException.invalid(
                    pointer, "has the wrong type, must be " + (type == null ? "another type" : name(type)));
        }
        if (fault instanceof StreamConstraintsException) {
            return malformed(pointer, fault, "is nested too deeply or too long");
        }
        if (fault instanceof StreamReadException) {
            return malformed(pointer, fault, "is not well-formed JSON");
        }
        return DeskhandException.invalid(pointer, "cannot be read");
    }

    /** A Java type as readers of JSON call it. */
    static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        if (type == java.util.UUID.class) {
            return "a UUID";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "another type";
    }

    static DeskhandException malformed(String pointer, JacksonException fault, String what) {
        String where = fault.getLocation() == null
                ? ""
                : " (line " + fault.getLocation().getLineNr() + ", column "
                        + fault.getLocation().getColumnNr() + ")";
        return new DeskhandException(
                ErrorCode.MALFORMED_JSON,
                "The body " + what + where + ".",
                List.of(FieldError.at(pointer, what + where)),
                null,
                fault);
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        return "\"" + (text.length() > 100 ? text.substring(0, 100) + "…" : text) + "\"";
    }

    private static String names(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "no fields"
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
