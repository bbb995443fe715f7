package dev.deskhand.bot.access;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.ArticleWarnings;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.PublishedArticle;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.WarnedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Published articles in memory. */
public final class FakeKnowledge implements KnowledgePublisher, ArticleCatalog, PublishedArticles, ArticleWarnings {

    private final Map<SiteId, Map<String, CatalogEntry>> published = new HashMap<>();
    private final Map<SiteId, Long> revisions = new HashMap<>();
    private final List<ArticleDraft> drafts = new ArrayList<>();

    public List<ArticleDraft> drafts() {
        return List.copyOf(drafts);
    }

    public void clear() {
        published.clear();
        revisions.clear();
        drafts.clear();
    }

    @Override
    public List<CatalogEntry> list(SiteId site, Optional<String> collection) {
        return articles(site).values().stream()
                .filter(entry -> collection.isEmpty() || collection.get().equals(entry.collection()))
                .toList();
    }

    @Override
    public Optional<CatalogEntry> find(SiteId site, String externalId) {
        return Optional.ofNullable(articles(site).get(externalId));
    }

    @Override
    public Optional<PublishedArticle> find(SiteId site, ArticleId article, Set<Audience> readers) {
        return articles(site).values().stream()
                .filter(entry -> entry.article().equals(article))
                .findFirst()
                .flatMap(entry -> find(site, entry.externalId(), readers));
    }

    @Override
    public Optional<PublishedArticle> find(SiteId site, String externalId, Set<Audience> readers) {
        return find(site, externalId).flatMap(entry -> drafts.stream()
                .filter(draft -> draft.externalId().equals(externalId) && readers.contains(draft.audience()))
                .reduce((earlier, later) -> later)
                .map(draft -> new PublishedArticle(
                        entry.article(),
                        externalId,
                        entry.collection(),
                        draft.language(),
                        entry.title(),
                        draft.url(),
                        draft.body(),
                        entry.revision(),
                        draft.dates().created(),
                        Optional.ofNullable(draft.dates().updated()).orElse(Instant.EPOCH))));
    }

    @Override
    public List<PublishedArticle> findAll(SiteId site, Collection<ArticleId> articles, Set<Audience> readers) {
        return articles.stream()
                .flatMap(article -> find(site, article, readers).stream())
                .toList();
    }

    @Override
    public Optional<PublishedArticle> findLinked(SiteId site, ArticleId from, String path, Set<Audience> readers) {
        return find(site, path, readers);
    }

    @Override
    public List<PublishedArticle> first(SiteId site, String language, Set<Audience> readers, int limit) {
        return articles(site).keySet().stream()
                .flatMap(externalId -> find(site, externalId, readers).stream())
                .limit(limit)
                .toList();
    }

    @Override
    public List<ArticleWarning> of(SiteId site, String externalId) {
        return articles(site).containsKey(externalId) ? latest(externalId).warnings() : List.of();
    }

    @Override
    public List<WarnedArticle> list(SiteId site, Optional<Kind> kind, String after, int limit) {
        return articles(site).values().stream()
                .filter(entry -> entry.externalId().compareTo(after) > 0)
                .map(entry -> new WarnedArticle(
                        entry.article(),
                        entry.externalId(),
                        entry.collection(),
                        latest(entry.externalId()).language(),
                        entry.title(),
                        of(site, entry.externalId()).stream()
                                .filter(warning -> kind.isEmpty() || kind.get().equals(warning.kind()))
                                .toList()))
                .filter(entry -> !entry.warnings().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public Map<Kind, Integer> counts(SiteId site) {
        Map<Kind, Integer> counts = new TreeMap<>();
        articles(site).keySet().forEach(id -> of(site, id).stream()
                .map(ArticleWarning::kind)
                .distinct()
                .forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        return counts;
    }

    private ArticleDraft latest(String externalId) {
        return drafts.stream()
                .filter(draft -> draft.externalId().equals(externalId))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public boolean erase(SiteId site, String externalId) {
        return articles(site).remove(externalId) != null;
    }

    @Override
    public Publication begin(SiteId site) {
        return new Run(site);
    }

    private Map<String, CatalogEntry> articles(SiteId site) {
        return published.computeIfAbsent(site, any -> new TreeMap<>());
    }

    private final class Run implements Publication {

        private final SiteId site;
        private final List<ArticleDraft> put = new ArrayList<>();
        private final List<String> withdrawn = new ArrayList<>();

        Run(SiteId site) {
            this.site = site;
        }

        @Override
        public void put(ArticleDraft draft) {
            put.add(draft);
        }

        @Override
        public void warn(String externalId, ArticleWarning warning) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(String externalId) {
            withdrawn.add(externalId);
        }

        @Override
        public void move(String externalId, String newExternalId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PublicationReport commit() {
            int added = 0;
            int changed = 0;
            int unchanged = 0;
            int gone = 0;
            for (ArticleDraft draft : put) {
                CatalogEntry before = articles(site).get(draft.externalId());
                boolean same = before != null && before.sourceHash().equals(draft.sourceHash());
                added += before == null ? 1 : 0;
                unchanged += same ? 1 : 0;
                changed += before != null && !same ? 1 : 0;
                if (!same) {
                    drafts.add(draft);
                    articles(site)
                            .put(
                                    draft.externalId(),
                                    new CatalogEntry(
                                            before == null ? ArticleId.random() : before.article(),
                                            draft.externalId(),
                                            draft.collection(),
                                            draft.title(),
                                            draft.sourceHash(),
                                            before == null ? 1 : before.revision() + 1,
                                            draft.dates()));
                }
            }
            for (String id : withdrawn) {
                gone += articles(site).remove(id) == null ? 0 : 1;
            }
            long revision = revisions.merge(site, added + changed + gone > 0 ? 1L : 0L, Long::sum);
            return new PublicationReport(revision, added, changed, unchanged, 0, gone, 0, 0);
        }

        @Override
        public void close() {}
    }
}
