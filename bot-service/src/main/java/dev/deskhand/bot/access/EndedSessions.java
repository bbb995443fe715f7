package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells a visitor whose session ended in the middle of a request just that. What was theirs is a later session's, and
 * 404 would let them look for it elsewhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EndedSessions implements HandlerExceptionResolver {

    private final Visitors visitors;
    private final ProblemWriter problems;

    EndedSessions(Visitors visitors, ProblemWriter problems) {
        this.visitors = visitors;
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        boolean missed = e instanceof DeskhandException problem
                && problem.code() == ErrorCode.NOT_FOUND
                && request.getAttribute(AccessRules.VISITOR) instanceof Visitor visitor
                && !visitors.isCurrent(visitor);
        if (!missed) {
            return null;
        }
        try {
            problems.write(
                    new DeskhandException(ErrorCode.SESSION_INVALID, "The session ended meanwhile."),
                    request,
                    response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }
}
