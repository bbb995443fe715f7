package dev.deskhand.bot.delivery;

import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;

/** What is to be told to other systems. Safe for use by several threads and nodes. */
public interface Outbox {

    /**
     * Adds an entry within the current transaction, so that it is there exactly when the change is that it tells of.
     *
     * @return the entry; empty when the target has one with this key already
     */
    Optional<DeliveryId> put(SiteId site, OutboxEntry entry);
}
