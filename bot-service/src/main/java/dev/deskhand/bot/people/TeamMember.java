package dev.deskhand.bot.people;

import java.util.List;

/**
 * An agent in a team, and what he or she takes there.
 *
 * @param languages primary tags; empty means any
 * @param topics tags of conversations; empty means any
 * @param capacity conversations at a time, 0 to 100
 */
public record TeamMember(TeamId team, AgentId agent, List<String> languages, List<String> topics, int capacity) {

    /** What a new member takes at a time. */
    public static final int DEFAULT_CAPACITY = 5;

    private static final int MAX_CAPACITY = 100;

    public TeamMember {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            throw new IllegalArgumentException("capacity is " + capacity + ", must be 0 to " + MAX_CAPACITY);
        }
    }

    /** A member who takes everything, the usual number at a time. */
    public static TeamMember of(TeamId team, AgentId agent) {
        return new TeamMember(team, agent, List.of(), List.of(), DEFAULT_CAPACITY);
    }

    public boolean speaks(String language) {
        return languages.isEmpty() || languages.contains(language);
    }
}
