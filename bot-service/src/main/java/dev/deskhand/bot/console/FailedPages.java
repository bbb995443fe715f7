package dev.deskhand.bot.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the page for errors where a page's own template fails: that happens after the controllers' errors were looked
 * for. Templates are written whole or not at all, so nothing has left yet.
 */
class FailedPages extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(FailedPages.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            log.error("A page failed at {} {}", request.getMethod(), request.getRequestURI(), e);
            response.resetBuffer();
            request.getRequestDispatcher(Refusals.FAILED).forward(request, response);
        }
    }
}
