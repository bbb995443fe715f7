package dev.deskhand.ingest.sync;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.KnowledgePublisher;
import dev.deskhand.knowledge.publish.Publication;
import dev.deskhand.knowledge.publish.PublicationReport;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The run's publication, begun with the first change; a dry run has none. */
final class Changes implements AutoCloseable {

    private final @Nullable Supplier<Publication> begin;
    private @Nullable Publication publication;

    private Changes(@Nullable Supplier<Publication> begin) {
        this.begin = begin;
    }

    static Changes to(KnowledgePublisher publisher, SiteId site) {
        return new Changes(() -> publisher.begin(site));
    }

    static Changes none() {
        return new Changes(null);
    }

    void put(ArticleDraft draft) {
        publication().ifPresent(open -> open.put(draft));
    }

    void warn(String externalId, ArticleWarning warning) {
        publication().ifPresent(open -> open.warn(externalId, warning));
    }

    void move(String externalId, String newExternalId) {
        publication().ifPresent(open -> open.move(externalId, newExternalId));
    }

    void withdraw(String externalId) {
        publication().ifPresent(open -> open.withdraw(externalId));
    }

    /** Empty when nothing changed. */
    Optional<PublicationReport> commit() {
        return Optional.ofNullable(publication).map(Publication::commit);
    }

    @Override
    public void close() {
        if (publication != null) {
            publication.close();
        }
    }

    private Optional<Publication> publication() {
        if (publication == null && begin != null) {
            publication = begin.get();
        }
        return Optional.ofNullable(publication);
    }
}
