package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request: the holder of a key. Controllers take it as a parameter.
 */
public final class Caller {

    /** The site that a key for all sites means when it names none. */
    public static final String DEFAULT_SITE = "default";

    private final ApiKey key;
    private final boolean local;
    private final SiteDirectory directory;

    /**
     * @param local true when the request came from this machine and through no proxy
     */
    public Caller(ApiKey key, boolean local, SiteDirectory directory) {
        this.key = key;
        this.local = local;
        this.directory = directory;
    }

    public ApiKey key() {
        return key;
    }

    public boolean has(Scope scope) {
        return key.scopes().contains(scope);
    }

    /**
     * @throws DeskhandException 403 when the key lacks the scope
     */
    public void requireScope(Scope scope) {
        if (!has(scope)) {
            throw new DeskhandException(
                    ErrorCode.FORBIDDEN, "This needs a key with the scope \"" + scope.code() + "\".");
        }
    }

    /**
     * The site that a request means.
     *
     * @param slug omitted: the key's only one; for a key that reaches all sites, the one named {@code default}
     * @throws DeskhandException 404 when there is no such site, or the key does not reach it
     */
    public Site siteFor(@Nullable String slug) {
        return slug == null ? onlySite() : namedSite(slug);
    }

    /**
     * The site that a path names.
     *
     * @param slugOrId the slug first: one site's may look like another's id
     * @throws DeskhandException 404 when there is no such site, or the key does not reach it
     */
    public Site siteAt(String slugOrId) {
        List<Site> reached = sites();
        return reached.stream()
                .filter(site -> site.slug().equals(slugOrId))
                .findFirst()
                .or(() -> reached.stream()
                        .filter(site -> site.id().toString().equals(slugOrId))
                        .findFirst())
                .orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slugOrId + "\" for this key."));
    }

    /** The sites that the key reaches, in the directory's order. */
    public List<Site> sites() {
        return directory.list().stream().filter(site -> key.reaches(site.id())).toList();
    }

    /** Articles for any of these may be read. */
    public Set<Audience> audiences() {
        return has(Scope.ANSWER_INTERNAL) ? EnumSet.allOf(Audience.class) : EnumSet.of(Audience.PUBLIC);
    }

    /** Whether the steps behind an answer may be shown: to leads and administrators, and on this machine. */
    public boolean mayReadTraces() {
        return local || has(Scope.CURATE) || has(Scope.ADMIN);
    }

    private Site namedSite(String slug) {
        return directory
                .find(slug)
                .filter(site -> key.reaches(site.id()))
                .orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slug + "\" for this key."));
    }

    private Site onlySite() {
        List<Site> reached = sites();
        if (reached.size() == 1) {
            return reached.get(0);
        }
        return reached.stream()
                .filter(site -> key.allSites() && site.slug().equals(DEFAULT_SITE))
                .findFirst()
                .orElseThrow(() -> DeskhandException.notFound(
                        "This key reaches " + reached.size() + " sites; name one of them in \"site\"."));
    }

    @Override
    public String toString() {
        return "Caller[" + key.id() + "]";
    }
}
