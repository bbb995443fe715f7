package dev.deskhand.bot.delivery;

import dev.deskhand.bot.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing to be told to one target.
 *
 * @param key the same for the same event, so that receivers know it again; a target is told each key once
 * @param conversation whose entries go out in their order; empty for those that wait for none
 * @param payload JSON as it goes out
 * @param dueAt not before
 */
public record OutboxEntry(
        UUID key, TargetId target, Optional<ConversationId> conversation, String type, String payload, Instant dueAt) {}
