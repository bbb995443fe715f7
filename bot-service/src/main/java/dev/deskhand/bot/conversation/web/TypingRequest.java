package dev.deskhand.bot.conversation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the customer is writing. */
@Schema(name = "ConversationTypingSign")
record TypingRequest(@Nullable Boolean typing) {}
