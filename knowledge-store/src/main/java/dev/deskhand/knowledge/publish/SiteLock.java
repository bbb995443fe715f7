package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lock on a site's row, by which its knowledge revisions are gapless and in the order of their commits. */
final class SiteLock {

    private SiteLock() {}

    /**
     * Holds it until the transaction ends. Returns the site's knowledge revision.
     *
     * @throws PublicationException when the site is gone
     */
    static long take(JdbcTemplate jdbc, SiteId site) {
        List<Long> revision = jdbc.query(
                "select knowledge_revision from knowledge.site where id = ? for update",
                (row, number) -> row.getLong(1),
                site.value());
        if (revision.isEmpty()) {
            throw new PublicationException("the site is gone", new IllegalStateException("site " + site));
        }
        return revision.get(0);
    }
}
