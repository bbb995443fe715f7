package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.configured.JdbcSourceNotes;
import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.model.ModelOpener;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.text.LanguageIdentifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real store, opened for publishing: a running service follows by itself. */
final class StoreAccess implements KnowledgeAccess {

    private final KnowledgeStore store;

    private StoreAccess(KnowledgeStore store) {
        this.store = store;
    }

    /** @param model what a new database begins with; an existing one has its own */
    static KnowledgeAccess open(StoreSettings settings, ModelSource model) {
        return new StoreAccess(KnowledgeStore.openForPublishing(settings, model, ModelOpener.FILES)
                .closingDatabaseAtExit());
    }

    @Override
    public KnowledgePublisher publisher() {
        return store.publisher();
    }

    @Override
    public ArticleCatalog catalog() {
        return store.catalog();
    }

    @Override
    public SiteDirectory sites() {
        return store.sites();
    }

    @Override
    public LanguageIdentifier languages() {
        return store.languages();
    }

    @Override
    public SourceNotes notes(String variant) {
        return new JdbcSourceNotes(new JdbcTemplate(store.dataSource()), variant);
    }

    @Override
    public void close() {
        store.close();
    }
}
