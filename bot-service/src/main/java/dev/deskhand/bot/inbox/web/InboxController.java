package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.attachment.AttachmentContent;
import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.inbox.InboxNews;
import dev.deskhand.bot.people.AgentSessions;
import dev.deskhand.bot.people.Presence;
import dev.deskhand.bot.people.PresenceStatus;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The inbox as it is read: queues, lists, conversations, files, and the stream of what has changed. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/inbox")
class InboxController {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final InboxModel model;
    private final InboxNews news;
    private final Attachments attachments;
    private final Presence presence;
    private final AgentSessions sessions;

    InboxController(
            InboxModel model, InboxNews news, Attachments attachments, Presence presence, AgentSessions sessions) {
        this.model = model;
        this.news = news;
        this.attachments = attachments;
        this.presence = presence;
        this.sessions = sessions;
    }

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/inbox/" + site.slug())
                .orElse("inbox/no-site");
    }

    @GetMapping("/{slug}")
    String list(
            SignedIn me,
            @PathVariable String slug,
            FilterForm filter,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model page) {
        presence.seen(me.id());
        model.addList(page, me, me.siteAt(slug), filter.checked());
        page.addAttribute("open", "");
        return part.isPresent() ? "inbox/list :: update" : "inbox/page";
    }

    @GetMapping("/{slug}/conversations/{id}")
    String conversation(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            FilterForm filter,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            HttpServletResponse response,
            Model page) {
        Site site = me.siteAt(slug);
        presence.seen(me.id());
        model.addConversation(page, me, site, id);
        page.addAttribute("open", id.toString());
        tell(response, page);
        if (part.isPresent()) {
            return "inbox/conversation :: conversation";
        }
        model.addList(page, me, site, filter.checked());
        return "inbox/page";
    }

    @GetMapping("/{slug}/conversations/{id}/live")
    String live(
            SignedIn me, @PathVariable String slug, @PathVariable UUID id, HttpServletResponse response, Model page) {
        model.addLive(page, me, me.siteAt(slug), id);
        tell(response, page);
        return "inbox/conversation :: live";
    }

    /** Which version is shown; a change sends it back as If-Match. */
    private static void tell(HttpServletResponse response, Model page) {
        response.setHeader(HttpHeaders.ETAG, String.valueOf(page.getAttribute("version")));
    }

    @GetMapping("/{slug}/conversations/{id}/files/{file}")
    ResponseEntity<byte[]> file(
            SignedIn me, @PathVariable String slug, @PathVariable UUID id, @PathVariable UUID file) {
        AttachmentContent content = attachments.open(me.siteAt(slug).id(), new ConversationId(id), file);
        boolean picture = content.file().type().startsWith("image/");
        ContentDisposition disposition = (picture ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", SANDBOX)
                .contentType(MediaType.parseMediaType(content.file().type()))
                .body(content.bytes());
    }

    @GetMapping(path = "/{slug}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            SignedIn me,
            @PathVariable String slug,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastId,
            HttpServletRequest request) {
        Site site = me.siteAt(slug);
        AgentSessions.Watch session = sessions.watch(request);
        return news.watch(site.id(), me.id(), lastId, () -> session.isLive(site.id()));
    }

    @PostMapping("/{slug}/presence")
    ResponseEntity<Void> be(SignedIn me, @PathVariable String slug, @RequestParam(defaultValue = "") String status) {
        me.siteAt(slug);
        if (status.isEmpty()) {
            presence.seen(me.id());
        } else {
            presence.seen(
                    me.id(),
                    PresenceStatus.fromCode(status)
                            .orElseThrow(() -> DeskhandException.invalid(
                                    "/status", "is \"" + status + "\", must be available, away or offline")));
        }
        return ResponseEntity.noContent().build();
    }
}
