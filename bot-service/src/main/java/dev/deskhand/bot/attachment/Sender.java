package dev.deskhand.bot.attachment;

import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who sends a file into a conversation: its customer, or an agent of the site.
 *
 * @param customer whose conversation it must be; empty for agents, who send into any of the site
 */
record Sender(SiteId site, Optional<CustomerId> customer, Optional<UUID> agent) {

    static Sender of(Owner owner) {
        return new Sender(owner.site(), Optional.of(owner.customer()), Optional.empty());
    }

    static Sender of(SiteId site, UUID agent) {
        return new Sender(site, Optional.empty(), Optional.of(agent));
    }
}
