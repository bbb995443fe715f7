package dev.deskhand.bot.site;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.PublishedArticle;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Changes of a site's articles. All may be repeated without harm: what is as it shall be stays as it is. Safe for use by
 * several threads.
 */
@Component
public class ArticlePublishing {

    private final KnowledgePublisher publisher;
    private final ArticleCatalog catalog;
    private final PublishedArticles articles;

    ArticlePublishing(KnowledgePublisher publisher, ArticleCatalog catalog, PublishedArticles articles) {
        this.publisher = publisher;
        this.catalog = catalog;
        this.articles = articles;
    }

    /**
     * Publishes and withdraws in one publication.
     *
     * @param withdraw unknown ones are ignored
     */
    public Published publish(SiteId site, List<ArticleDraft> drafts, List<String> withdraw) {
        List<Optional<CatalogEntry>> before = new ArrayList<>();
        PublicationReport report;
        try (Publication publication = publisher.begin(site)) {
            for (ArticleDraft draft : drafts) {
                before.add(catalog.find(site, draft.externalId()));
                publication.put(draft);
            }
            withdraw.forEach(publication::withdraw);
            report = publication.commit();
        }
        List<ArticleOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            outcomes.add(outcome(site, drafts.get(i), before.get(i), report));
        }
        return new Published(report, outcomes);
    }

    /**
     * Takes an article out of what is published.
     *
     * @throws DeskhandException 404 when it is not published
     */
    public long withdraw(Site site, String externalId) {
        if (catalog.find(site.id(), externalId).isEmpty()) {
            throw notPublished(site, externalId);
        }
        try (Publication publication = publisher.begin(site.id())) {
            publication.withdraw(externalId);
            return publication.commit().knowledgeRevision();
        }
    }

    /**
     * Removes an article with all its wordings.
     *
     * @throws DeskhandException 404 when the site has none, not even a withdrawn one
     */
    public void erase(Site site, String externalId) {
        if (!publisher.erase(site.id(), externalId)) {
            throw notPublished(site, externalId);
        }
    }

    /**
     * The article with its published wording.
     *
     * @throws DeskhandException 404 when it is not published
     */
    public PublishedArticle get(Site site, String externalId) {
        return articles.find(site.id(), externalId, EnumSet.allOf(Audience.class))
                .orElseThrow(() -> notPublished(site, externalId));
    }

    private ArticleOutcome outcome(
            SiteId site, ArticleDraft draft, Optional<CatalogEntry> before, PublicationReport report) {
        String status = before.isEmpty()
                ? "added"
                : before.get().sourceHash().equals(draft.sourceHash()) ? "unchanged" : "changed";
        CatalogEntry after = catalog.find(site, draft.externalId())
                .orElseThrow(() -> DeskhandException.notFound(
                        "The article \"" + draft.externalId() + "\" was withdrawn while it was published."));
        return new ArticleOutcome(
                draft.externalId(), after.article().toString(), after.revision(), report.knowledgeRevision(), status);
    }

    private static DeskhandException notPublished(Site site, String externalId) {
        return DeskhandException.notFound("The site \"" + site.slug() + "\" has no article \"" + externalId + "\".");
    }

    /** One publication's report, and what became of each article, in the order given. */
    public record Published(PublicationReport report, List<ArticleOutcome> articles) {

        public Published {
            articles = List.copyOf(articles);
        }
    }
}
