package dev.deskhand.bot.conversation;

import java.util.List;
import java.util.Optional;

/**
 * What a new conversation begins with.
 *
 * @param pageUrl where the customer was
 */
public record ConversationStart(CustomerProfile customer, Optional<String> pageUrl, List<String> tags) {

    public ConversationStart {
        tags = List.copyOf(tags);
    }
}
