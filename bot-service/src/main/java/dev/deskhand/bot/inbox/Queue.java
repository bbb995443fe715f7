package dev.deskhand.bot.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A view of a site's conversations. */
public enum Queue {
    /** Waits for people, and nobody has it. */
    UNASSIGNED("c.status = 'waiting' and c.assignee is null and not snoozed"),
    /** The agent's own, not yet closed. */
    MINE("c.assignee = :me and c.status in ('open', 'waiting') and not snoozed"),
    /** Meant for a team of the agent's, not yet closed. */
    TEAM("c.team = any(:teams) and c.status in ('open', 'waiting') and not snoozed"),
    /** No agent has had the last word: what the bot said of the hand-off answers nothing. */
    WAITING("c.status in ('open', 'waiting') and coalesce(last_author, '') <> 'agent' and not snoozed"),
    SNOOZED("snoozed and c.status <> 'closed'"),
    CLOSED("c.status = 'closed'"),
    ALL("true");

    private final String condition;

    Queue(String condition) {
        this.condition = condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Queue> fromCode(String code) {
        return Stream.of(values()).filter(queue -> queue.code().equals(code)).findFirst();
    }

    String condition() {
        return condition;
    }
}
