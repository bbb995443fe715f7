package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as the list shows it.
 *
 * @param customer name, else e-mail address, else id; empty for a visitor of whom nothing is known
 * @param assignee the agent's name
 * @param lastText the beginning of the last message
 * @param waitingSince since when the customer waits for a person; empty when nobody has to answer
 */
public record ListedConversation(
        ConversationId id,
        Optional<String> customer,
        ConversationStatus status,
        Optional<String> assignee,
        Optional<String> team,
        Optional<String> language,
        Priority priority,
        List<String> tags,
        String lastAuthor,
        String lastText,
        Instant lastAt,
        Optional<Instant> waitingSince,
        Optional<Instant> snoozedUntil) {

    public ListedConversation {
        tags = List.copyOf(tags);
    }
}
