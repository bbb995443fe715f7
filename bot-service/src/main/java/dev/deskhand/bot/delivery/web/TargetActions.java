package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.delivery.DeliveryDesk;
import dev.deskhand.bot.delivery.DeliveryId;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.TargetId;
import dev.deskhand.bot.delivery.TargetKind;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.bot.delivery.WebhookSecret;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.FieldError;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What admins do with targets. A form that does not hold comes back as it was filled in, with what is wrong. */
@ConsolePage
@Access(role = Role.ADMIN)
@RequestMapping("/desk/delivery/{slug}")
class TargetActions {

    private final DeliveryDesk desk;
    private final Targets targets;
    private final TargetChanges changes;
    private final TargetPages pages;

    TargetActions(DeliveryDesk desk, Targets targets, TargetChanges changes, TargetPages pages) {
        this.desk = desk;
        this.targets = targets;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/new")
    String form(
            SignedIn me, @PathVariable String slug, @RequestParam(defaultValue = "webhook") String kind, Model page) {
        return pages.empty(me, me.siteAt(slug), desk.kind(kind), TargetForm.EMPTY, page);
    }

    @PostMapping
    String add(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> event,
            @RequestParam Map<String, String> fields,
            HttpServletResponse answer,
            Model page) {
        Site site = me.siteAt(slug);
        TargetKind kind = desk.kind(fields.getOrDefault("kind", ""));
        TargetForm form = TargetForm.EMPTY.sent(fields, event);
        try {
            Target added = changes.add(me, site, form.target(kind, fields));
            return kind.signed() ? reveal(me, site, added, answer, page) : to(site, added.id());
        } catch (DeskhandException e) {
            tell(e, answer, page);
            return pages.empty(me, site, kind, form, page);
        }
    }

    @PostMapping("/targets/{target}")
    String change(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID target,
            @RequestParam(defaultValue = "") List<String> event,
            @RequestParam Map<String, String> fields,
            HttpServletResponse answer,
            Model page) {
        Site site = me.siteAt(slug);
        Target before = targets.get(site.id(), new TargetId(target));
        TargetForm form = TargetForm.of(before).sent(fields, event);
        try {
            Targets.NewTarget wanted = form.target(desk.kind(before.kind()), fields);
            return to(
                    site,
                    changes.replace(me, site, before.id(), form.version(), wanted)
                            .id());
        } catch (DeskhandException e) {
            tell(e, answer, page);
            return pages.fill(me, site, before, form, page);
        }
    }

    @PostMapping("/targets/{target}/active")
    String turn(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID target,
            @RequestParam(defaultValue = "false") boolean active) {
        Site site = me.siteAt(slug);
        return to(site, changes.turn(me, site, new TargetId(target), active).id());
    }

    @PostMapping("/targets/{target}/secret")
    String rotate(
            SignedIn me, @PathVariable String slug, @PathVariable UUID target, HttpServletResponse answer, Model page) {
        Site site = me.siteAt(slug);
        return reveal(me, site, changes.rotate(me, site, new TargetId(target)), answer, page);
    }

    @PostMapping("/targets/{target}/test")
    String test(SignedIn me, @PathVariable String slug, @PathVariable UUID target) {
        Site site = me.siteAt(slug);
        changes.test(me, site, new TargetId(target));
        return to(site, new TargetId(target));
    }

    @PostMapping("/targets/{target}/delete")
    String delete(SignedIn me, @PathVariable String slug, @PathVariable UUID target) {
        Site site = me.siteAt(slug);
        changes.delete(me, site, new TargetId(target));
        return "redirect:/desk/delivery/" + site.slug();
    }

    @PostMapping("/targets/{target}/replay")
    String replayAll(SignedIn me, @PathVariable String slug, @PathVariable UUID target) {
        Site site = me.siteAt(slug);
        changes.replayAll(me, site, new TargetId(target));
        return to(site, new TargetId(target));
    }

    @PostMapping("/deliveries/{delivery}/replay")
    String replay(SignedIn me, @PathVariable String slug, @PathVariable UUID delivery) {
        Site site = me.siteAt(slug);
        return to(site, changes.replay(me, site, new DeliveryId(delivery)).target());
    }

    /* Shown by this one answer and never again; a redirect would have to keep it somewhere. */
    private String reveal(SignedIn me, Site site, Target target, HttpServletResponse answer, Model page) {
        page.addAttribute("secret", target.access().secret(WebhookSecret.NAME).orElse(""));
        return pages.show(me, site, target.id(), page, answer);
    }

    /* Only what the person at the form can mend. */
    private static void tell(DeskhandException e, HttpServletResponse answer, Model page) {
        switch (e.code()) {
            case INVALID_REQUEST -> answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            case CONFLICT, CHANGED_MEANWHILE -> answer.setStatus(e.code().status());
            default -> throw e;
        }
        page.addAttribute(
                "faults",
                e.errors().isEmpty()
                        ? List.of(String.valueOf(e.getMessage()))
                        : e.errors().stream().map(TargetActions::words).toList());
    }

    private static String words(FieldError fault) {
        String pointer = fault.pointer() == null ? "" : fault.pointer();
        return (pointer.substring(pointer.lastIndexOf('/') + 1) + " " + fault.detail()).strip();
    }

    private static String to(Site site, TargetId target) {
        return "redirect:/desk/delivery/" + site.slug() + "/targets/" + target;
    }
}
