package dev.deskhand.knowledge.search;

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
    private final PassageDocuments documents;
    private final InProcessDenseSearch inProcess = new InProcessDenseSearch();
    private final Map<SiteId, SiteReplica> open = new ConcurrentHashMap<>();

    public Replicas(Path folder, DataSource dataSource, Models models, SentenceSplitter sentences) {
        this.folder = folder;
        this.dataSource = dataSource;
        this.models = models;
        this.published = new PublishedPassages(dataSource);
        this.documents = new PassageDocuments(new LanguageAnalyzers(), sentences);
    }

    /** The replica of a site, caught up when it was opened just now. */
    SiteReplica of(SiteId site) {
        return open.computeIfAbsent(site, this::opened);
    }

    private SiteReplica opened(SiteId site) {
        SiteReplica replica = new SiteReplica(folder, site, published, documents, models);
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

    /** Vectors of a model, or none. */
    DenseSearch dense(SiteId site, Optional<OpenModel> model) {
        return model.map(OpenModel::table)
                .map(table -> table.pgvector() ? new PgvectorDenseSearch(dataSource, table, site) : inProcess)
                .orElse(DenseSearch.NONE);
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
