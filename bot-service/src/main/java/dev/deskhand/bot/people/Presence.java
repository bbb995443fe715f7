package dev.deskhand.bot.people;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Who is there. A console says so every twenty seconds as long as it is open. */
public interface Presence {

    /** Who was not seen for so long is offline, whatever was said last. */
    Duration FRESH = Duration.ofSeconds(60);

    /** Notes that an agent was seen just now, and what the agent says. */
    void seen(AgentId agent, PresenceStatus status);

    /** The same, with what the agent said last; who has never said anything is available. */
    void seen(AgentId agent);

    /** What counts of an agent now. */
    PresenceStatus of(AgentId agent);

    /** Those of these who are available now, in the order given. */
    List<AgentId> available(Collection<AgentId> agents);
}
