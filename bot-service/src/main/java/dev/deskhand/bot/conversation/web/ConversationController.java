package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.knowledge.article.SiteId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads conversations. */
@RestController
@Access(scope = {Scope.ANSWER, Scope.ANSWER_INTERNAL})
@Tag(name = "conversations")
class ConversationController {

    private final Conversations conversations;

    ConversationController(Conversations conversations) {
        this.conversations = conversations;
    }

    @Operation(summary = "A conversation with its transcript")
    @GetMapping("/conversations/{id}")
    ConversationResponse conversation(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String site) {
        SiteId siteId = caller.siteFor(site).id();
        ConversationId conversation = new ConversationId(id);
        return ConversationResponse.of(
                conversations.get(siteId, conversation), conversations.transcript(siteId, conversation));
    }
}
