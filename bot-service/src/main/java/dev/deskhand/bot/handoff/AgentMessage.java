package dev.deskhand.bot.handoff;

import java.util.List;
import java.util.UUID;

/**
 * What a person writes to a customer.
 *
 * @param clientMessageId the sender's own number: sent again, it is the same message
 * @param text Markdown, at most 4,000 characters; empty only with files
 * @param files sent ahead, in the order shown
 */
public record AgentMessage(UUID clientMessageId, String text, List<UUID> files) {

    public AgentMessage {
        files = List.copyOf(files);
    }
}
