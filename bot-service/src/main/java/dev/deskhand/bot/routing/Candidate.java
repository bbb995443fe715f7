package dev.deskhand.bot.routing;

import dev.deskhand.bot.people.AgentId;
import java.time.Instant;

/**
 * An agent who is there and takes this kind of conversation.
 *
 * @param load conversations that the agent has or is offered
 * @param capacity how many at a time
 * @param lastOffered when the agent was last offered one; {@link Instant#MIN} for never
 */
record Candidate(AgentId agent, int load, int capacity, Instant lastOffered) {

    boolean hasRoom() {
        return load < capacity;
    }
}
