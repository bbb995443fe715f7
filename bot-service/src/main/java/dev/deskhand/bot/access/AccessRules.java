package dev.deskhand.bot.access;

import dev.deskhand.bot.access.browser.Origins;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to its controller when {@link Access} says so. */
@Component
class AccessRules implements HandlerInterceptor {

    static final String CALLER = Caller.class.getName();
    static final String VISITOR = Visitor.class.getName();

    private final Callers callers;
    private final Visitors visitors;
    private final Origins origins;
    private final StaffSessions staff;

    AccessRules(Callers callers, Visitors visitors, Origins origins, StaffSessions staff) {
        this.callers = callers;
        this.visitors = visitors;
        this.origins = origins;
        this.staff = staff;
    }

    /** The rule of a handler; files and the error page have none and need none. */
    static Optional<Access> ruleOf(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)));
    }

    /** Whether a rule guards the handler, or the paths' rules do because it is a library's. */
    static boolean isGuardedElsewhere(HandlerMethod handler, String path) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType())
                || PathRules.guards(path) && !isOurs(handler);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            return true; // The same request, let in when it began.
        }
        if (handler instanceof HandlerMethod method && !isGuardedElsewhere(method, PathRules.path(request))) {
            check(request, ruleOf(method).orElse(null));
        }
        return true;
    }

    private void check(HttpServletRequest request, @Nullable Access rule) {
        if (rule == null) {
            throw new DeskhandException(ErrorCode.FORBIDDEN, "Nobody may call this route.");
        }
        if (rule.open() || rule.local() && LocalRequest.isLocal(request)) {
            return;
        }
        if (rule.visitor()) {
            Visitor visitor = visitors.authenticate(request.getHeader(Visitor.HEADER));
            origins.require(visitor.site(), request);
            request.setAttribute(VISITOR, visitor);
            return;
        }
        if (rule.role().length > 0) {
            request.setAttribute(Staff.REQUEST_ATTRIBUTE, signedIn(rule, request));
            return;
        }
        Caller caller = callers.authenticate(request);
        if (Arrays.stream(rule.scope()).noneMatch(caller::has)) {
            throw new DeskhandException(ErrorCode.FORBIDDEN, "This needs a key with the scope " + names(rule) + ".");
        }
        request.setAttribute(CALLER, caller);
    }

    private Staff signedIn(Access rule, HttpServletRequest request) {
        Staff person = staff.of(request)
                .orElseThrow(() -> new DeskhandException(ErrorCode.SIGN_IN_REQUIRED, "Sign in first."));
        if (Arrays.stream(rule.role()).noneMatch(needed -> person.role().includes(needed))) {
            throw new DeskhandException(
                    ErrorCode.FORBIDDEN,
                    "This is for another role than " + person.role().code() + ".");
        }
        return person;
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.deskhand.");
    }

    private static String names(Access rule) {
        return Arrays.stream(rule.scope())
                .map(scope -> "\"" + scope.code() + "\"")
                .collect(Collectors.joining(" or "));
    }
}
