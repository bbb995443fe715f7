package dev.deskhand.bot.delivery;

import java.util.UUID;

/** Identity of a delivery target. */
public record TargetId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
