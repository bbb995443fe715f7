package dev.deskhand.bot.conversation;

import dev.deskhand.bot.hours.TeamName;
import java.time.Instant;
import java.util.Optional;

/**
 * What people have to do with a conversation.
 *
 * @param withPeople true from a take-over until somebody hands back: the bot says nothing
 * @param assignee the person who has it
 * @param team the one it is meant for
 * @param until when a closed conversation stops going back to people at the customer's next message
 */
public record Charge(
        boolean withPeople, Optional<Assignee> assignee, Optional<TeamName> team, Optional<Instant> until) {

    /** The bot's alone. */
    public static final Charge NONE = new Charge(false, Optional.empty(), Optional.empty(), Optional.empty());

    /** A person has it. */
    public Charge heldBy(Assignee person) {
        return new Charge(true, Optional.of(person), team, Optional.empty());
    }

    /** It waits for a team, or for whoever comes. */
    public Charge waitingFor(Optional<TeamName> whichever) {
        return new Charge(true, Optional.empty(), whichever, Optional.empty());
    }

    /** Until then it goes back to the same people. */
    public Charge returningUntil(Instant moment) {
        return new Charge(withPeople, assignee, team, Optional.of(moment));
    }

    /** Whether somebody other than this person has it. */
    public boolean isAnothers(Assignee person) {
        return assignee.filter(holder -> !holder.agent().equals(person.agent())).isPresent();
    }
}
