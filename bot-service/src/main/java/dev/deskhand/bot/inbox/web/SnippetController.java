package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.inbox.Priority;
import dev.deskhand.bot.inbox.Snippets;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which canned replies and macros of a site are kept. */
@ConsolePage
@Access(role = Role.LEAD)
@RequestMapping("/inbox/{slug}/snippets")
class SnippetController {

    private static final TextLimit NAME = TextLimit.required(60);
    private static final int LONGEST_TEXT = 4_000;

    private final Snippets snippets;
    private final Audit audit;

    SnippetController(Snippets snippets, Audit audit) {
        this.snippets = snippets;
        this.audit = audit;
    }

    @GetMapping
    String show(SignedIn me, @PathVariable String slug, Model page) {
        Site site = me.siteAt(slug);
        page.addAttribute("site", site)
                .addAttribute("replies", snippets.replies(site.id(), me.agent().language()))
                .addAttribute("macros", snippets.macros(site.id()))
                .addAttribute("priorities", Priority.values())
                .addAttribute(
                        "resolutions",
                        Arrays.stream(Resolution.values())
                                .filter(Resolution::isByChoice)
                                .toList());
        return "inbox/snippets";
    }

    @PostMapping("/replies")
    String addReply(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam String text) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .text("/name", name, NAME)
                .that("/language", language.matches("[a-z]{2,3}"), "is \"" + language + "\", must be like en")
                .text("/text", text, TextLimit.required(LONGEST_TEXT))
                .done();
        snippets.add(site.id(), name.strip(), language, text.strip());
        audit.record(me, "canned_reply.added", name.strip());
        return here(slug);
    }

    @PostMapping("/replies/{id}/delete")
    String removeReply(SignedIn me, @PathVariable String slug, @PathVariable UUID id) {
        snippets.removeReply(me.siteAt(slug).id(), id);
        audit.record(me, "canned_reply.removed", id.toString());
        return here(slug);
    }

    @PostMapping("/macros")
    String addMacro(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String resolution) {
        Site site = me.siteAt(slug);
        List<String> added = Arrays.stream(tags.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
        InputCheck check = new InputCheck()
                .text("/name", name, NAME)
                .text("/reply", reply, TextLimit.upTo(LONGEST_TEXT))
                .atMost("/tags", added, 20);
        added.forEach(tag -> check.text("/tags", tag, TextLimit.required(40)));
        check.done();
        snippets.add(
                site.id(),
                new Snippets.Macro(
                        UUID.randomUUID(),
                        name.strip(),
                        reply.strip(),
                        added,
                        Priority.fromCode(priority),
                        Resolution.fromCode(resolution)
                                .filter(Resolution::isByChoice)
                                .map(Resolution::code)));
        audit.record(me, "macro.added", name.strip());
        return here(slug);
    }

    @PostMapping("/macros/{id}/delete")
    String removeMacro(SignedIn me, @PathVariable String slug, @PathVariable UUID id) {
        snippets.removeMacro(me.siteAt(slug).id(), id);
        audit.record(me, "macro.removed", id.toString());
        return here(slug);
    }

    private static String here(String slug) {
        return "redirect:/inbox/" + slug + "/snippets";
    }
}
