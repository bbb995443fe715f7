package dev.deskhand.bot.access.browser;

import dev.deskhand.bot.access.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any origin read what the widget's routes answer, errors too. Cookies play no part. Which origins a site
 * takes requests from is {@link Origins}' business: a preflight does not say which site is meant.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CrossOrigin extends OncePerRequestFilter {

    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String REQUEST_HEADERS = String.join(
            ", ", Visitor.HEADER, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT, "Last-Event-ID", "If-None-Match");
    private static final String RESPONSE_HEADERS =
            String.join(", ", HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.CONTENT_DISPOSITION, "X-Trace-Id");
    private static final Duration PREFLIGHT_KEPT = Duration.ofHours(2);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (CorsUtils.isPreFlightRequest(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Long.toString(PREFLIGHT_KEPT.toSeconds()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RESPONSE_HEADERS);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals("/widget.js") && !path.startsWith("/widget/");
    }
}
