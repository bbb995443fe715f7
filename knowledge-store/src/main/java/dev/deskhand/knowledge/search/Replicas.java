package dev.deskhand.knowledge.search;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.EmbeddingModel;
import dev.deskhand.knowledge.publish.PublicationListener;
import dev.deskhand.knowledge.schema.VectorTable;
import dev.deskhand.knowledge.text.SentenceSplitter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** This node's index replicas, one a site, opened on first use; told of this node's own publications at once. */
public final class Replicas implements PublicationListener, AutoCloseable {

    private final Path folder;
    private final DataSource dataSource;
    private final VectorTable table;
    private final String model;
    private final EmbeddingModel embedding;
    private final PublishedPassages published;
    private final SiteCentres centres;
    private final PassageDocuments documents;
    private final InProcessDenseSearch inProcess = new InProcessDenseSearch();
    private final RecentRankings recent;
    private final Map<SiteId, SiteReplica> open = new ConcurrentHashMap<>();

    /** @param rememberedBytes memory for the rankings of questions asked lately */
    public Replicas(
            Path folder,
            DataSource dataSource,
            VectorTable table,
            EmbeddingModel model,
            SentenceSplitter sentences,
            long rememberedBytes) {
        this.folder = folder;
        this.dataSource = dataSource;
        this.table = table;
        this.model = model.name() + (table.pgvector() ? "/pgvector" : "/bytes");
        this.embedding = model;
        this.published = new PublishedPassages(dataSource, table);
        this.centres = new SiteCentres(dataSource, table);
        this.documents = new PassageDocuments(new LanguageAnalyzers(), sentences);
        this.recent = new RecentRankings(rememberedBytes, Ticker.systemTicker());
    }

    /** The replica of a site, caught up when it was opened just now. */
    SiteReplica of(SiteId site) {
        return open.computeIfAbsent(site, this::opened);
    }

    private SiteReplica opened(SiteId site) {
        SiteReplica replica = new SiteReplica(folder, site, published, documents, model, this::centre);
        replica.follow();
        return replica;
    }

    private Centre centre(SiteId site, String language, long revision) {
        return FusionWeights.of(embedding, language).usesVectors() ? centres.of(site, language, revision) : Centre.NONE;
    }

    DenseSearch dense(SiteId site) {
        return table.pgvector() ? new PgvectorDenseSearch(dataSource, table, site) : inProcess;
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
