package dev.deskhand.bot.conversation;

import org.springframework.context.annotation.Import;

/** What lets customers who sign in keep their conversations, for tests that start only parts of the service. */
@Import(RecognisedCustomers.class)
public class ConversationOwners {}
