package dev.deskhand.bot.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that keep browsers careful with what they get; a handler may set its own in their place. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeadersFilter extends OncePerRequestFilter {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /** The page of the API brings scripts and styles of its own, and writes style attributes while it draws. */
    private static final String API_PAGE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'none'";

    /** A page of our own with the widget on it; pictures may come from memory, where attachments are shown from. */
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
            + " blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
            + " form-action 'self'; require-trusted-types-for 'script'";

    /** A page of people at work: forms go to us alone, and what attachments show comes from us. */
    private static final String CONSOLE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final List<String> CONSOLES = List.of("/console", "/inbox", "/desk");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean apiPage = path.startsWith("/docs") || path.startsWith("/swagger-ui");
        boolean page = path.equals("/demo") || path.startsWith("/demo/");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy", apiPage ? API_PAGE : page ? PAGE : isConsole(path) ? CONSOLE : NOTHING);
        if (!apiPage) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        chain.doFilter(request, response);
    }

    private static boolean isConsole(String path) {
        return CONSOLES.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}
