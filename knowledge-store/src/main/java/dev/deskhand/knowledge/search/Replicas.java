package dev.deskhand.knowledge.search;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.model.OpenModel;
import dev.deskhand.knowledge.publish.PublicationListener;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** This node's index replicas, one a site, opened on first use; told of this node's own publications at once. */
public final class Replicas implements PublicationListener, AutoCloseable {

    private final Path folder;
    private final DataSource dataSource;
    private final Models models;
    private final PublishedPassages published;
    private final SiteCentres centres;
    private final PassageDocuments documents;
    private final InProcessDenseSearch inProcess = new InProcessDenseSearch();
    private final RecentRankings recent;
    private final Map<SiteId, SiteReplica> open = new ConcurrentHashMap<>();

    /** @param rememberedBytes memory for the rankings of questions asked lately */
    public Replicas(
            Path folder, DataSource dataSource, Models models, SentenceSplitter sentences, long rememberedBytes) {
        this.folder = folder;
        this.dataSource = dataSource;
        this.models = models;
        this.published = new PublishedPassages(dataSource);
        this.centres = new SiteCentres(dataSource);
        this.documents = new PassageDocuments(new LanguageAnalyzers(), sentences);
        this.recent = new RecentRankings(rememberedBytes, Ticker.systemTicker());
    }

    /** The replica of a site, caught up when it was opened just now. */
    SiteReplica of(SiteId site) {
        return open.computeIfAbsent(site, this::opened);
    }

    private SiteReplica opened(SiteId site) {
        SiteReplica replica = new SiteReplica(folder, site, published, documents, models, this::centre);
        try {
            replica.follow();
            return replica;
        } catch (RuntimeException e) {
            replica.close();
            throw e;
        }
    }

    /** The model that answers at the snapshot's revision, if this process can run it. */
    Optional<OpenModel> model(SiteReplica.Snapshot snapshot) {
        return models.find(snapshot.model());
    }

    private Centre centre(SiteId site, String language, long revision, OpenModel model) {
        return FusionWeights.of(model.embedder().model(), language).usesVectors()
                ? centres.of(site, language, revision, model.table())
                : Centre.NONE;
    }

    /** Vectors of a model, or none. */
    DenseSearch dense(SiteId site, Optional<OpenModel> model) {
        return model.map(OpenModel::table)
                .map(table -> table.pgvector() ? new PgvectorDenseSearch(dataSource, table, site) : inProcess)
                .orElse(DenseSearch.NONE);
    }

    /** Rankings of questions asked lately, on this node. */
    public RecentRankings recent() {
        return recent;
    }

    Hydration hydration() {
        return new Hydration(dataSource);
    }

    @Override
    public void published(SiteId site, long knowledgeRevision) {
        of(site).follow();
    }

    /** Catches up with what other nodes and programs published. */
    public void followAll() {
        open.values().forEach(SiteReplica::follow);
    }

    /** Waits until a site's index has the few segments that it would have in a while: for measuring. */
    public void settle(SiteId site) {
        of(site).settle();
    }

    /** Forgets a site that was erased, with its files. */
    public void forget(SiteId site) {
        recent.forget(site);
        SiteReplica replica = open.remove(site);
        if (replica != null) {
            replica.erase();
        }
    }

    @Override
    public void close() {
        open.values().forEach(SiteReplica::close);
        open.clear();
    }
}
