package dev.deskhand.bot.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Every exception that leaves a controller, or Spring MVC before it, as a problem. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void clientHasGone(AsyncRequestNotUsableException e) {
        log.debug("The client left before the response was written", e);
    }

    @ExceptionHandler(Throwable.class)
    void any(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DeskhandException problem = ExceptionTranslation.translate(e);
        if (problem.code() == ErrorCode.INTERNAL) {
            log.error("Unexpected at {} {}", request.getMethod(), request.getRequestURI(), e);
        } else if (problem.code() == ErrorCode.UNAVAILABLE) {
            log.warn("Unavailable at {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
        }
        if (e instanceof ErrorResponse known && !response.isCommitted()) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        problems.write(problem, request, response);
    }
}
