package dev.deskhand.bot.problem;

import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.publish.PublicationException;
import dev.deskhand.knowledge.search.SearchException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Exceptions of libraries as our own; what is not known becomes {@code INTERNAL} and tells nothing. */
public final class ExceptionTranslation {

    private static final String NO_RECORD = "The record cannot be reached at the moment; try again shortly.";

    private ExceptionTranslation() {}

    /** What a caller is told of an exception. */
    public static DeskhandException translate(Throwable e) {
        DeskhandException own = ours(e);
        if (own != null) {
            return own;
        }
        if (e instanceof HttpMessageNotReadableException unreadable) {
            return unreadable(unreadable);
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch(mismatch);
        }
        if (isDatabaseAway(e)) {
            return DeskhandException.unavailable(NO_RECORD, e);
        }
        if (e instanceof ErrorResponse known) {
            return springs(e, known);
        }
        return new DeskhandException(
                ErrorCode.INTERNAL,
                "Something unexpected happened; the log has it under this traceId.",
                List.of(),
                null,
                e);
    }

    private static @Nullable DeskhandException ours(Throwable e) {
        for (Throwable it = e; it != null; it = it.getCause()) {
            if (it instanceof DeskhandException own) {
                return own;
            }
        }
        return null;
    }

    private static DeskhandException unreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JacksonException fault) {
            return JsonFaults.translate(fault);
        }
        return new DeskhandException(
                ErrorCode.MALFORMED_JSON,
                "The body is missing or cannot be read, must be a JSON object.",
                List.of(FieldError.at("", "is missing, must be a JSON object")));
    }

    private static DeskhandException mismatch(MethodArgumentTypeMismatchException e) {
        Class<?> type = e.getRequiredType();
        String wanted = type == null ? "another type" : JsonFaults.name(type);
        String detail = "is \"" + e.getValue() + "\", must be " + wanted;
        return new DeskhandException(
                ErrorCode.INVALID_REQUEST,
                e.getName() + " " + detail,
                List.of(FieldError.parameter(e.getName(), detail)));
    }

    private static DeskhandException springs(Throwable e, ErrorResponse known) {
        ErrorCode code = ErrorCode.forStatus(known.getStatusCode().value());
        if (e instanceof NoResourceFoundException nothing) {
            return DeskhandException.notFound("There is nothing at /" + nothing.getResourcePath() + ".");
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return new DeskhandException(
                    code,
                    missing.getParameterName() + " is missing",
                    List.of(FieldError.parameter(missing.getParameterName(), "is missing")));
        }
        if (e instanceof MethodArgumentNotValidException invalid) {
            return new DeskhandException(
                    code,
                    "The body is not valid.",
                    invalid.getFieldErrors().stream()
                            .map(fault -> FieldError.at(pointer(fault.getField()), "" + fault.getDefaultMessage()))
                            .toList());
        }
        if (e instanceof HandlerMethodValidationException invalid) {
            return new DeskhandException(
                    code,
                    "A parameter is not valid.",
                    invalid.getParameterValidationResults().stream()
                            .map(fault -> FieldError.parameter(
                                    "" + fault.getMethodParameter().getParameterName(),
                                    "" + fault.getResolvableErrors().get(0).getDefaultMessage()))
                            .toList());
        }
        String detail = known.getBody().getDetail();
        boolean tellable = code != ErrorCode.INTERNAL && !(e instanceof ServletRequestBindingException);
        String told = detail != null && tellable ? detail : code.title() + ".";
        return new DeskhandException(code, told, List.of(), null, e);
    }

    /** {@code user.tags[0]} as {@code /user/tags/0}. */
    private static String pointer(String path) {
        return "/" + path.replace("]", "").replace('[', '.').replace('.', '/');
    }

    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable it = e; it != null; it = it.getCause()) {
            if (it instanceof SearchException
                    || it instanceof PublicationException
                    || it instanceof EmbeddingException
                    || it instanceof DataAccessResourceFailureException
                    || it instanceof TransientDataAccessException
                    || it instanceof RecoverableDataAccessException
                    || it instanceof CannotCreateTransactionException
                    || it instanceof TransactionSystemException
                    || it instanceof SQLException fault && isConnectionLost(fault)) {
                return true;
            }
        }
        return false;
    }

    /** SQL states: 08 connection, 53 out of resources, 57P the server is going down or coming up. */
    private static boolean isConnectionLost(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
