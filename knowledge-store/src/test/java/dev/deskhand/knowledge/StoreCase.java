package dev.deskhand.knowledge;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.HashingEmbedder;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.schema.DatabaseAccess;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.testing.CountingEmbedder;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store with one site in a database of its own; a mode's test says which database. */
abstract class StoreCase {

    @TempDir
    Path folder;

    final CountingEmbedder embedder = new CountingEmbedder(new HashingEmbedder("hashing"));
    DatabaseAccess database;
    KnowledgeStore store;
    Site site;

    abstract DatabaseAccess newDatabase();

    @BeforeEach
    void open() {
        database = newDatabase();
        store = KnowledgeStore.open(new StoreSettings(folder.resolve("node-1"), Optional.of(database)), embedder, true);
        site = store.sites().create("acme", "Acme");
    }

    @AfterEach
    void close() {
        store.close();
    }

    PublicationReport publish(ArticleDraft... drafts) {
        try (Publication publication = store.publisher().begin(site.id())) {
            for (ArticleDraft draft : drafts) {
                publication.put(draft);
            }
            return publication.commit();
        }
    }

    void withdraw(String externalId) {
        try (Publication publication = store.publisher().begin(site.id())) {
            publication.withdraw(externalId);
            publication.commit();
        }
    }

    SearchResult search(String text) {
        return search(store, site, text, Set.of(Audience.PUBLIC));
    }

    static SearchResult search(KnowledgeStore store, Site site, String text, Set<Audience> audiences) {
        return store.search()
                .search(new SearchRequest(
                        site.id(), audiences, text, Optional.empty(), List.of(new LanguageGuess("en", 1)), 10));
    }

    static List<String> ids(SearchResult result) {
        return result.articles().stream()
                .map(article -> article.bestPassage().externalId())
                .toList();
    }
}
