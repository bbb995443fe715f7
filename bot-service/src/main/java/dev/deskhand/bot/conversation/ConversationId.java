package dev.deskhand.bot.conversation;

import java.util.UUID;

/** Identity of a conversation. */
public record ConversationId(UUID value) {

    public static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
