package dev.deskhand.bot.curation;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of each site; those that nobody has set are the usual ones. */
@Repository
public class SiteRules {

    private final JdbcClient jdbc;
    private final Audit audit;

    SiteRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public CurationRules of(SiteId site) {
        return jdbc.sql("select review, stale_days from bot.curation_rules where site_id = :site")
                .param("site", site.value())
                .query((row, number) -> new CurationRules(row.getBoolean("review"), row.getInt("stale_days")))
                .optional()
                .orElse(CurationRules.DEFAULT);
    }

    @Transactional
    public void set(Site site, CurationRules rules, Editor editor) {
        jdbc.sql("""
            insert into bot.curation_rules (site_id, review, stale_days) values (:site, :review, :days)
            on conflict (site_id) do update set review = :review, stale_days = :days
            """)
                .param("site", site.id().value())
                .param("review", rules.review())
                .param("days", rules.staleDays())
                .update();
        audit.record(editor.kind(), editor.id(), "curation.rules_set", site.slug());
    }
}
