package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.delivery.TargetId;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whom a site tells, how each is reached and what is left to tell; leads read it. */
@ConsolePage
@Access(role = Role.LEAD)
@RequestMapping("/desk/delivery")
class DeliveryPage {

    private final TargetPages pages;

    DeliveryPage(TargetPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/desk/delivery/" + site.slug())
                .orElseThrow(() -> DeskhandException.notFound("There is no site yet."));
    }

    @GetMapping("/{slug}")
    String list(SignedIn me, @PathVariable String slug, Model page) {
        return pages.list(me, me.siteAt(slug), page);
    }

    @GetMapping("/{slug}/targets/{target}")
    String show(
            SignedIn me, @PathVariable String slug, @PathVariable UUID target, Model page, HttpServletResponse answer) {
        return pages.show(me, me.siteAt(slug), new TargetId(target), page, answer);
    }
}
