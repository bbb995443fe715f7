package dev.deskhand.bot.access.browser;

import dev.deskhand.bot.access.WidgetPolicies;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps a site's widget to the pages that the site names. It guards the site's answers from being used elsewhere by
 * browsers; a program may send whatever origin it likes.
 */
@Component
public class Origins {

    private final WidgetPolicies policies;

    Origins(WidgetPolicies policies) {
        this.policies = policies;
    }

    /**
     * @throws DeskhandException 403 {@code origin_not_allowed} when the request comes from a page of another origin
     */
    public void require(SiteId site, HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            return;
        }
        Set<String> allowed = policies.of(site).allowedOrigins();
        if (!allowed.isEmpty() && !allowed.contains(origin.toLowerCase(Locale.ROOT))) {
            throw new DeskhandException(
                    ErrorCode.ORIGIN_NOT_ALLOWED, "The site's widget may not be used on pages of " + origin + ".");
        }
    }

    /** Whether the page is the service's own, such as the demo. */
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
