package dev.deskhand.bot.site;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.RecentSites;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.FieldError;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates and erases sites. */
@Component
public class SiteRegistry {

    private final SiteDirectory directory;
    private final JdbcClient jdbc;
    private final RecentSites recent;
    private final Audit audit;

    SiteRegistry(SiteDirectory directory, JdbcClient jdbc, RecentSites recent, Audit audit) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.recent = recent;
        this.audit = audit;
    }

    /**
     * @throws DeskhandException 409 when the slug is taken
     */
    @Transactional
    public Site create(Caller caller, String slug, String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bot.site create'))::text")
                .query(String.class)
                .single();
        if (directory.find(slug).isPresent()) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT,
                    "There is a site \"" + slug + "\" already.",
                    List.of(FieldError.at("/slug", "is taken")));
        }
        Site site = directory.create(slug, name);
        recent.forget();
        audit.record(caller, "site.created", slug);
        return site;
    }

    /** Erases a site with its articles, conversations and all else that belongs to it. */
    @Transactional
    public void erase(Caller caller, Site site) {
        directory.delete(site.slug());
        recent.forget();
        audit.record(caller, "site.erased", site.slug());
    }
}
