package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The last word on every candidate: re-read from the database, of the right site, for the right audience, published at
 * the revision of the search, and its article not withdrawn since. What fails any of these is simply not there.
 */
final class Hydration {

    private final JdbcTemplate jdbc;

    Hydration(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * @throws SearchException when the database cannot be read
     */
    Map<UUID, Passage> read(SiteId site, Set<Audience> audiences, long revision, Collection<UUID> passages) {
        Map<UUID, Passage> result = new HashMap<>();
        try {
            jdbc.query(
                    """
                    select p.id, r.article_id, a.external_id, r.number, p.ordinal, r.title, r.url, p.headings, p.anchor,
                           a.language, p.text
                    from knowledge.passage p
                    join knowledge.article_revision r on r.id = p.article_revision_id
                    join knowledge.article a on a.id = r.article_id
                    where p.id = any (?::uuid[]) and a.site_id = ? and a.audience = any (?::text[])
                      and p.live_from <= ? and (p.live_until is null or p.live_until > ?)
                      and a.published_revision_id is not null
                    """,
                    row -> {
                        result.put(row.getObject("id", UUID.class), passage(row));
                    },
                    passages.stream().map(UUID::toString).toArray(String[]::new),
                    site.value(),
                    audiences.stream().map(Audience::code).toArray(String[]::new),
                    revision,
                    revision);
        } catch (DataAccessException e) {
            throw new SearchException("the database cannot be read", e);
        }
        return result;
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(
                new PassageId(row.getObject("id", UUID.class)),
                new ArticleId(row.getObject("article_id", UUID.class)),
                row.getString("external_id"),
                row.getInt("number"),
                row.getInt("ordinal"),
                row.getString("title"),
                row.getString("url"),
                Arrays.asList((String[]) row.getArray("headings").getArray()),
                row.getString("anchor"),
                row.getString("language"),
                row.getString("text"));
    }
}
