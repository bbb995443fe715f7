package dev.deskhand.bot.conversation;

import java.util.UUID;

/**
 * A person who has a conversation, or writes in it.
 *
 * @param agent of the account
 * @param name as customers see it
 */
public record Assignee(UUID agent, String name) {}
