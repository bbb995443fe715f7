package dev.deskhand.bot.curation;

import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.people.SignedIn;
import java.util.Optional;
import java.util.UUID;

/**
 * Who changes an article: a person, or a program that holds a key.
 *
 * @param kind {@code agent} or {@code key}, as in the audit
 */
public record Editor(String kind, UUID id, String name) {

    private static final String AGENT = "agent";

    public static Editor of(SignedIn person) {
        return new Editor(AGENT, person.actor(), person.agent().name());
    }

    public static Editor of(Caller caller) {
        return new Editor("key", caller.key().id().value(), caller.key().name());
    }

    static Editor agent(UUID id, String name) {
        return new Editor(AGENT, id, name);
    }

    /** The account, where it is a person's. */
    public Optional<UUID> agent() {
        return kind.equals(AGENT) ? Optional.of(id) : Optional.empty();
    }

    boolean isSameAs(Editor other) {
        return id.equals(other.id);
    }
}
