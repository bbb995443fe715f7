package dev.deskhand.ingest;

import dev.deskhand.ingest.cli.KnowledgeAccess;
import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.text.LanguageGuess;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory: publishes whole or not at all, keeps an article's identity over moves. */
public final class InMemoryKnowledge implements KnowledgeAccess, KnowledgePublisher, ArticleCatalog, SiteDirectory {

    /** A published article. */
    public record Stored(ArticleId id, ArticleDraft draft, int revision) {}

    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<SiteId, Map<String, Stored>> articles = new HashMap<>();
    private final LanguageIdentifier languages;
    private final Map<String, SourceNotes.Note> notes = new HashMap<>();
    private final Map<String, List<ArticleWarning>> warnings = new HashMap<>();
    private int puts;

    /** A store that takes every text for English. */
    public InMemoryKnowledge() {
        this((text, expected) -> List.of(new LanguageGuess("en", 0.9)));
    }

    public InMemoryKnowledge(LanguageIdentifier languages) {
        this.languages = languages;
    }

    public Map<String, Stored> articles(String slug) {
        return articles.getOrDefault(sites.get(slug).id(), Map.of());
    }

    /** What was said of articles once all were seen, by their external ids. */
    public Map<String, List<ArticleWarning>> warnings() {
        return warnings;
    }

    /** How often an article was handed over, committed or not. */
    public int puts() {
        return puts;
    }

    @Override
    public Publication begin(SiteId site) {
        Map<String, Stored> staged = new LinkedHashMap<>(articles.getOrDefault(site, Map.of()));
        int[] counts = new int[4];
        return new Publication() {
            @Override
            public void put(ArticleDraft draft) {
                puts++;
                Stored before = staged.get(draft.externalId());
                counts[before == null ? 0 : 1]++;
                staged.put(
                        draft.externalId(),
                        before == null
                                ? new Stored(ArticleId.random(), draft, 1)
                                : new Stored(before.id(), draft, before.revision() + 1));
            }

            @Override
            public void warn(String externalId, ArticleWarning warning) {
                warnings.computeIfAbsent(externalId, article -> new ArrayList<>())
                        .add(warning);
            }

            @Override
            public void withdraw(String externalId) {
                counts[2] += staged.remove(externalId) == null ? 0 : 1;
            }

            @Override
            public void move(String externalId, String newExternalId) {
                staged.put(newExternalId, staged.remove(externalId));
                counts[3]++;
            }

            @Override
            public PublicationReport commit() {
                articles.put(site, staged);
                Site raised = sites.values().stream()
                        .filter(known -> known.id().equals(site))
                        .findFirst()
                        .map(known -> new Site(known.id(), known.slug(), known.name(), known.knowledgeRevision() + 1))
                        .orElseThrow();
                sites.put(raised.slug(), raised);
                int changed = counts[0] + counts[1];
                return new PublicationReport(
                        raised.knowledgeRevision(), counts[0], counts[1], 0, counts[3], counts[2], changed, changed);
            }

            @Override
            public void close() {
                // what was staged is forgotten with this object
            }
        };
    }

    @Override
    public boolean erase(SiteId site, String externalId) {
        Map<String, Stored> known = articles.getOrDefault(site, new LinkedHashMap<>());
        return known.remove(externalId) != null;
    }

    @Override
    public List<CatalogEntry> list(SiteId site, Optional<String> collection) {
        List<CatalogEntry> entries = new ArrayList<>();
        articles.getOrDefault(site, Map.of()).forEach((id, stored) -> {
            if (collection.isEmpty() || collection.get().equals(stored.draft().collection())) {
                entries.add(new CatalogEntry(
                        stored.id(),
                        id,
                        stored.draft().collection(),
                        stored.draft().title(),
                        stored.draft().sourceHash(),
                        stored.revision(),
                        stored.draft().dates()));
            }
        });
        return entries;
    }

    @Override
    public Optional<CatalogEntry> find(SiteId site, String externalId) {
        return list(site, Optional.empty()).stream()
                .filter(entry -> entry.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public Optional<Site> find(String slug) {
        return Optional.ofNullable(sites.get(slug));
    }

    @Override
    public List<Site> list() {
        return List.copyOf(sites.values());
    }

    @Override
    public Site create(String slug, String name) {
        return sites.computeIfAbsent(slug, missing -> new Site(SiteId.random(), slug, name, 0));
    }

    @Override
    public boolean delete(String slug) {
        Optional<Site> site = Optional.ofNullable(sites.remove(slug));
        site.ifPresent(gone -> articles.remove(gone.id()));
        return site.isPresent();
    }

    @Override
    public KnowledgePublisher publisher() {
        return this;
    }

    @Override
    public ArticleCatalog catalog() {
        return this;
    }

    @Override
    public SiteDirectory sites() {
        return this;
    }

    @Override
    public LanguageIdentifier languages() {
        return languages;
    }

    @Override
    public SourceNotes notes(String variant) {
        return new SourceNotes() {
            @Override
            public Optional<Note> find(SiteId site, String source) {
                return Optional.ofNullable(notes.get(variant + source));
            }

            @Override
            public void keep(SiteId site, Map<String, Note> kept) {
                kept.forEach((source, note) -> notes.put(variant + source, note));
            }
        };
    }

    @Override
    public void close() {
        // the next opening finds the same articles
    }
}
