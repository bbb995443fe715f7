package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.inbox.Desks;
import dev.deskhand.bot.inbox.Notes;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** What agents write: replies with their files, notes, and what of them is not sent yet. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/inbox/{slug}/conversations/{id}")
class WritingController {

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int MOST_FILES = 10;
    private static final String REPLY = "reply";
    private static final String NOTE = "note";

    private final TakeOver takeOver;
    private final Desks desks;
    private final Notes notes;
    private final Attachments attachments;
    private final Agents agents;
    private final InboxModel model;

    WritingController(
            TakeOver takeOver, Desks desks, Notes notes, Attachments attachments, Agents agents, InboxModel model) {
        this.takeOver = takeOver;
        this.desks = desks;
        this.notes = notes;
        this.attachments = attachments;
        this.agents = agents;
        this.model = model;
    }

    /**
     * @param text may be empty with files
     * @param files sent ahead by the same agent
     */
    @PostMapping("/reply")
    String reply(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam UUID clientMessageId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<UUID> files,
            Model page) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .text(
                        "/text",
                        text,
                        files.isEmpty() ? TextLimit.required(LONGEST_MESSAGE) : TextLimit.upTo(LONGEST_MESSAGE))
                .atMost("/files", files, MOST_FILES)
                .done();
        ConversationId conversation = new ConversationId(id);
        takeOver.reply(site.id(), conversation, me.id(), new AgentMessage(clientMessageId, text.strip(), files));
        takeOver.writes(site.id(), conversation, me.id(), false);
        desks.saveDraft(me.id(), site.id(), conversation, REPLY, "");
        return model.shown(page, me, site, id);
    }

    @PostMapping("/note")
    String note(SignedIn me, @PathVariable String slug, @PathVariable UUID id, @RequestParam String text, Model page) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .text("/text", text, TextLimit.required(LONGEST_MESSAGE))
                .done();
        ConversationId conversation = new ConversationId(id);
        notes.add(me.agent(), site.id(), conversation, text.strip(), agents.list(site.id()));
        desks.saveDraft(me.id(), site.id(), conversation, NOTE, "");
        return model.shown(page, me, site, id);
    }

    /** Keeps what is not sent yet. While it is a reply, the customer and other agents see that somebody writes. */
    @PostMapping("/draft")
    ResponseEntity<Void> draft(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String text) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .that("/kind", kind.equals(REPLY) || kind.equals(NOTE), "is \"" + kind + "\"")
                .text("/text", text, TextLimit.upTo(LONGEST_MESSAGE))
                .done();
        ConversationId conversation = new ConversationId(id);
        desks.saveDraft(me.id(), site.id(), conversation, kind, text);
        boolean replying = kind.equals(REPLY) && !text.isBlank();
        desks.seen(me.id(), site.id(), conversation, replying);
        if (kind.equals(REPLY) && model.mayReply(me, site, conversation)) {
            takeOver.writes(site.id(), conversation, me.id(), replying);
        }
        return ResponseEntity.noContent().build();
    }

    /** Keeps a file for the reply to come; answers with all that go with it. */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String attach(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestPart("file") MultipartFile file,
            Model page)
            throws IOException {
        Site site = me.siteAt(slug);
        attachments.receive(
                site.id(), new ConversationId(id), me.id().value(), file.getOriginalFilename(), file.getBytes());
        return unsent(page, me, site, id);
    }

    @PostMapping("/files/{file}/remove")
    String takeBack(
            SignedIn me, @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID file, Model page) {
        Site site = me.siteAt(slug);
        attachments.takeBack(site.id(), new ConversationId(id), me.id().value(), file);
        return unsent(page, me, site, id);
    }

    private String unsent(Model page, SignedIn me, Site site, UUID id) {
        model.addUnsent(page, me, site, new ConversationId(id));
        return "inbox/composer :: unsent";
    }
}
