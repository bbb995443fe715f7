package dev.deskhand.bot.delivery;

import java.util.List;

/** Names of what targets are told. */
public final class EventType {

    public static final String HANDOFF_CREATED = "handoff.created";
    public static final String HANDOFF_ACCEPTED = "handoff.accepted";
    public static final String HANDOFF_RESOLVED = "handoff.resolved";
    public static final String MESSAGE_CREATED = "message.created";
    public static final String CONVERSATION_CLOSED = "conversation.closed";
    public static final String CONVERSATION_RATED = "conversation.rated";

    /** Sent on request, to see whether it arrives. */
    public static final String TEST = "test";

    /** Those that a target can choose from. */
    public static final List<String> ALL = List.of(
            HANDOFF_CREATED,
            HANDOFF_ACCEPTED,
            HANDOFF_RESOLVED,
            MESSAGE_CREATED,
            CONVERSATION_CLOSED,
            CONVERSATION_RATED);

    private EventType() {}
}
