package dev.deskhand.bot.people;

import java.util.UUID;

/** Identity of an agent; also the assignee of a conversation, as text. */
public record AgentId(UUID value) {

    public static AgentId random() {
        return new AgentId(UUID.randomUUID());
    }

    public static AgentId of(String text) {
        return new AgentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
