package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.CaseWriter;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.knowledge.publish.Site;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A conversation in a few sentences, written by a model when an agent asks for it; nothing is recorded. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/inbox/{slug}/conversations/{id}/summary")
class CaseSummaryController {

    private final Conversations conversations;
    private final CaseWriter writer;

    CaseSummaryController(Conversations conversations, CaseWriter writer) {
        this.conversations = conversations;
        this.writer = writer;
    }

    @GetMapping
    String summary(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        Conversation conversation = conversations.get(site.id(), new ConversationId(id));
        List<Turn> said = conversations.transcript(site.id(), conversation.id()).stream()
                .filter(message ->
                        message.author() != Author.SYSTEM && !message.text().isBlank())
                .map(message -> new Turn(
                        message.author() == Author.CUSTOMER ? Turn.Role.CUSTOMER : Turn.Role.ASSISTANT, message.text()))
                .toList();
        page.addAttribute("possible", writer.isPossible())
                .addAttribute(
                        "summary",
                        writer.summary(site.id(), said, conversation.language().orElse("en"))
                                .orElse(null));
        return "inbox/written :: summary";
    }
}
