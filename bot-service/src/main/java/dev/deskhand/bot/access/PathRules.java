package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards what libraries serve: figures and other operations need the scope {@code admin} or this machine, the pages of
 * the API any key or this machine; health is open.
 */
@Component
@Order(10)
class PathRules extends OncePerRequestFilter {

    private static final String OPERATIONS = "/actuator";
    private static final String HEALTH = "/actuator/health";
    private static final List<String> API_PAGES = List.of("/docs", "/swagger-ui", "/v3/api-docs", "/webjars");

    private final Callers callers;

    PathRules(Callers callers) {
        this.callers = callers;
    }

    static boolean guards(String path) {
        return isUnder(OPERATIONS, path) || isApiPage(path);
    }

    /** The decoded and normalised path that the dispatcher goes by. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return request.getServletPath() + (rest == null ? "" : rest);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        if (guards(path) && !isUnder(HEALTH, path) && !LocalRequest.isLocal(request)) {
            Caller caller = callers.authenticate(request);
            if (!isApiPage(path) && !caller.has(Scope.ADMIN)) {
                throw new DeskhandException(ErrorCode.FORBIDDEN, "This needs a key with the scope \"admin\".");
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isApiPage(String path) {
        return API_PAGES.stream().anyMatch(page -> isUnder(page, path) || path.startsWith(page + "."));
    }

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
