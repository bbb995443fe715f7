package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.article.ArticleWarning;

/**
 * One change to a site's published knowledge. Articles are chunked, embedded and staged in batches while they come in;
 * {@link #commit()} makes all of it visible in one transaction that raises the knowledge revision by one. What was
 * staged by a publication that never committed is used again by the next one with the same content. Not thread-safe.
 */
public interface Publication extends AutoCloseable {

    /**
     * Adds or replaces the article with this external id.
     *
     * @throws dev.deskhand.knowledge.embedding.EmbeddingException when the model fails
     */
    void put(ArticleDraft draft);

    /** Adds a warning to an article that was put; one that only shows when all articles are seen together. */
    void warn(String externalId, ArticleWarning warning);

    /** Takes the article out of what is published; its revisions stay for a rollback. Unknown ids are ignored. */
    void withdraw(String externalId);

    /** Gives an article a new external id; its identity and passages stay. */
    void move(String externalId, String newExternalId);

    /**
     * Publishes everything put, moved and withdrawn. Without any change the revision stays as it is.
     *
     * @throws PublicationException when the database refuses or cannot be reached; then nothing is visible
     */
    PublicationReport commit();

    /** Ends the publication; without a commit before, nothing of it is published. */
    @Override
    void close();
}
