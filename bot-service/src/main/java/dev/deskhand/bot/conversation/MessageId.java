package dev.deskhand.bot.conversation;

import java.util.UUID;

/** Identity of a message. */
public record MessageId(UUID value) {

    public static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
