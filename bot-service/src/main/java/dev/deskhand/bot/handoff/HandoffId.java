package dev.deskhand.bot.handoff;

import java.util.UUID;

/** Identity of a hand-off; receivers use it as the stable key. */
public record HandoffId(UUID value) {

    public static HandoffId random() {
        return new HandoffId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
