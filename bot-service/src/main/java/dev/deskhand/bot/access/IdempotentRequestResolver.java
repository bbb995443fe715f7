package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.FieldError;
import dev.deskhand.bot.problem.RequestBodyBuffer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@code Idempotency-Key} and what it is bound to. */
final class IdempotentRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ALLOWED = Pattern.compile("[ -~]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotentRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return new IdempotentRequest(
                CallerResolver.callerOf(request).key().id(),
                servlet.getMethod() + " " + PathRules.path(servlet) + query(servlet),
                key(servlet),
                RequestBodyBuffer.sha256(servlet));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    private static Optional<String> key(HttpServletRequest request) {
        String key = request.getHeader(IdempotentRequest.HEADER);
        if (key != null && !ALLOWED.matcher(key).matches()) {
            String detail = "has " + key.length() + " characters, must be 1 to 255 printable ASCII characters";
            throw new DeskhandException(
                    ErrorCode.INVALID_REQUEST,
                    IdempotentRequest.HEADER + " " + detail,
                    List.of(FieldError.parameter(IdempotentRequest.HEADER, detail)));
        }
        return Optional.ofNullable(key);
    }
}
