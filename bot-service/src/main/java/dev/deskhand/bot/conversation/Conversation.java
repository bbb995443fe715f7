package dev.deskhand.bot.conversation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as it stands.
 *
 * @param language of the customer's latest message, where known
 * @param lastSeq number of its latest event; events count from 1 without gaps
 * @param fence raised whenever a person takes over; a reply that was begun at a lower one is not said
 * @param charge what people have to do with it
 */
public record Conversation(
        ConversationId id,
        SiteId site,
        CustomerId customer,
        CustomerProfile profile,
        ConversationStatus status,
        Optional<String> language,
        Optional<String> pageUrl,
        List<String> tags,
        long lastSeq,
        long fence,
        Charge charge,
        Instant createdAt) {

    public Conversation {
        tags = List.copyOf(tags);
    }

    /** A person has the word, or has had it and nobody has handed back: the bot says nothing. */
    public boolean isWithPeople() {
        return charge.withPeople();
    }

    /**
     * Checks that this is the customer's own; who names no id, or where none is known yet, passes.
     *
     * @throws DeskhandException 404 when the profile names another customer
     */
    public void requireCustomer(CustomerProfile profile) {
        String owner = this.profile.externalId();
        String named = profile.externalId();
        if (owner != null && named != null && !owner.equals(named)) {
            throw DeskhandException.notFound("There is no conversation \"" + id + "\" here.");
        }
    }
}
