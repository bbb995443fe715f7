package dev.deskhand.bot.conversation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A customer's conversations, the one with the latest event first. */
@Schema(name = "WidgetConversations")
record ThreadList(List<ThreadResponse> conversations) {}
