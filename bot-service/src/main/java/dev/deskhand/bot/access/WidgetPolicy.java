package dev.deskhand.bot.access;

import java.util.Set;

/**
 * Whom a site's widget lets in.
 *
 * @param requireIdentity true when only visitors with a signed identity may talk
 * @param allowedOrigins pages that may use the widget, such as {@code https://shop.example}; empty allows all
 */
public record WidgetPolicy(boolean requireIdentity, Set<String> allowedOrigins) {

    /** What holds for a site that has set nothing. */
    public static final WidgetPolicy EVERYBODY = new WidgetPolicy(false, Set.of());

    public WidgetPolicy {
        allowedOrigins = Set.copyOf(allowedOrigins);
    }
}
