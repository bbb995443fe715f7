package dev.deskhand.ingest.cli;

import dev.deskhand.ingest.sync.SourceNotes;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.SiteDirectory;
import dev.deskhand.knowledge.text.LanguageIdentifier;

/** The parts of an opened store that ingesting needs. */
public interface KnowledgeAccess extends AutoCloseable {

    /** Opens a store. */
    @FunctionalInterface
    interface Opener {

        /** @throws RuntimeException with one sentence for people when the store cannot be opened */
        KnowledgeAccess open(StoreSettings settings);
    }

    KnowledgePublisher publisher();

    ArticleCatalog catalog();

    SiteDirectory sites();

    LanguageIdentifier languages();

    /** What sources noted, as far as they were read in the same way. */
    SourceNotes notes(String variant);

    @Override
    void close();
}
