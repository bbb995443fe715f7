package dev.deskhand.bot.conversation;

import java.util.UUID;

/** Identity of a customer. */
public record CustomerId(UUID value) {

    public static CustomerId random() {
        return new CustomerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
