package dev.deskhand.bot.delivery;

import java.util.UUID;

/** Identity of an entry of the outbox. */
public record DeliveryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
