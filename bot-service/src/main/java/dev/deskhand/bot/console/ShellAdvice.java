package dev.deskhand.bot.console;

import dev.deskhand.bot.access.Staff;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.ExceptionTranslation;
import dev.deskhand.bot.problem.ProblemWriter;
import dev.deskhand.bot.problem.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the shell around every page, and turns errors into pages; parts of pages get theirs as problems. */
@ControllerAdvice(annotations = ConsolePage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShellAdvice {

    private static final Logger log = LoggerFactory.getLogger(ShellAdvice.class);
    private static final String SIGN_IN = "/console/sign-in";

    private final ProblemWriter problems;

    ShellAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        return Shell.of(signedIn(request), locale, csrfToken(request));
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void clientHasGone(AsyncRequestNotUsableException e) {
        log.debug("The client left before the response was written", e);
    }

    @ExceptionHandler(Throwable.class)
    @Nullable
    ModelAndView any(Throwable e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DeskhandException problem = ExceptionTranslation.translate(e);
        if (problem.code() == ErrorCode.INTERNAL) {
            log.error("Unexpected at {} {}", request.getMethod(), request.getRequestURI(), e);
        }
        boolean part = request.getHeader("HX-Request") != null || !wantsPage(request);
        if (problem.code() == ErrorCode.SIGN_IN_REQUIRED) {
            if (part) {
                response.setHeader("HX-Redirect", SIGN_IN);
            } else {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, SIGN_IN + next(request));
                return new ModelAndView();
            }
        }
        if (part) {
            problems.write(problem, request, response);
            return new ModelAndView();
        }
        return page(problem, request);
    }

    private static ModelAndView page(DeskhandException problem, HttpServletRequest request) {
        int status = problem.code().status();
        Locale locale = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView(
                "console/error",
                Map.of(
                        "shell", Shell.of(signedIn(request), locale, csrfToken(request)),
                        "kind",
                                status == 404
                                        ? "missing"
                                        : status == 403 ? "forbidden" : status < 500 ? "refused" : "failed",
                        "detail", String.valueOf(problem.getMessage()),
                        "traceId", TraceId.of(request).value()));
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }

    /** Only pages can be come back to. */
    private static String next(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "";
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static Optional<SignedIn> signedIn(HttpServletRequest request) {
        return request.getAttribute(Staff.REQUEST_ATTRIBUTE) instanceof SignedIn it
                ? Optional.of(it)
                : Optional.empty();
    }

    private static String csrfToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
