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
    /** Somebody has named the agent in a note; what was not seen since counts. */
    MENTIONED(
            "c.status <> 'closed' and exists (select from bot.conversation_note n"
                    + " where n.conversation_id = c.id and n.mentions @> array[cast(:me as uuid)])",
            "exists (select from bot.conversation_note n"
                    + " where n.conversation_id = c.id and n.mentions @> array[cast(:me as uuid)]"
                    + " and n.at > coalesce((select v.seen_at from bot.conversation_viewer v"
                    + " where v.conversation_id = c.id and v.agent_id = cast(:me as uuid)), '-infinity'))"),
    /** No agent has had the last word: what the bot said of the hand-off answers nothing. */
    WAITING("c.status in ('open', 'waiting') and coalesce(last_author, '') <> 'agent' and not snoozed"),
    SNOOZED("snoozed and c.status <> 'closed'"),
    CLOSED("c.status = 'closed'"),
    ALL("true");

    private final String condition;
    private final String counted;

    Queue(String condition) {
        this(condition, condition);
    }

    Queue(String condition, String counted) {
        this.condition = condition;
        this.counted = counted;
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

    /** What of it the number beside its name counts, where that is not closed and not with the bot. */
    String counted() {
        return counted;
    }
}
