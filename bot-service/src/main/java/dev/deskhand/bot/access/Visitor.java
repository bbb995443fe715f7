package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Set;
import java.util.UUID;

/**
 * Who writes in the widget: the customer of a session. Controllers take it as a parameter; on an open route as
 * {@code Optional<Visitor>}.
 *
 * @param customer id in {@code bot.customer}; whatever the visitor reads must be this customer's
 * @param identified true when the site has vouched for the customer with a signed identity
 * @param audiences articles for any of these may be read
 */
public record Visitor(UUID sessionId, SiteId site, UUID customer, boolean identified, Set<Audience> audiences) {

    /** Request header that carries the session's token. */
    public static final String HEADER = "X-Deskhand-Session";

    public Visitor {
        audiences = Set.copyOf(audiences);
    }

    /** A visitor with the audiences that go with being identified or not. */
    public static Visitor of(UUID sessionId, SiteId site, UUID customer, boolean identified) {
        Set<Audience> audiences = identified ? Set.of(Audience.PUBLIC, Audience.SIGNED_IN) : Set.of(Audience.PUBLIC);
        return new Visitor(sessionId, site, customer, identified, audiences);
    }
}
