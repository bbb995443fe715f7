package dev.deskhand.bot.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request its id, and turns what other filters throw into problems. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceIdFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    TraceIdFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("try") // The log key is held, not used.
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TraceId id = TraceId.of(request);
        response.setHeader(TraceId.HEADER, id.value());
        try (MDC.MDCCloseable ignored = MDC.putCloseable(TraceId.LOG_KEY, id.value())) {
            chain.doFilter(request, response);
        } catch (DeskhandException e) {
            problems.write(e, request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
