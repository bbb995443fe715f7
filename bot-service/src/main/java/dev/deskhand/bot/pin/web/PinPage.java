package dev.deskhand.bot.pin.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.console.Markup;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.pin.Pin;
import dev.deskhand.bot.pin.Pinning;
import dev.deskhand.bot.pin.Pins;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pinned answers of a site: read by agents, changed by leads. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/desk/pinned")
class PinPage {

    private final Pins pins;
    private final Pinning pinning;
    private final Markup markup;
    private final Clock clock;

    PinPage(Pins pins, Pinning pinning, Markup markup, Clock clock) {
        this.pins = pins;
        this.pinning = pinning;
        this.markup = markup;
        this.clock = clock;
    }

    /** An answer as the page shows it. */
    record Shown(Pin pin, String html, boolean holds) {}

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/desk/pinned/" + site.slug())
                .orElseThrow(() -> DeskhandException.notFound("There is no site yet."));
    }

    @GetMapping("/{slug}")
    String list(SignedIn me, @PathVariable String slug, Model page) {
        Site site = me.siteAt(slug);
        Instant now = clock.instant();
        page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute(
                        "pins",
                        pins.list(site.id()).stream()
                                .map(pin -> new Shown(pin, markup.html(pin.text()), pin.holdsAt(now)))
                                .toList());
        return "pinned/list";
    }

    @PostMapping("/{slug}")
    @Access(role = Role.LEAD)
    String pin(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String questions,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "false") boolean near,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        Site site = me.siteAt(slug);
        List<String> asked = questions
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        Pin wanted = PinRequest.pin(
                asked, text.replace("\r\n", "\n").strip(), language, near, moment(me, from), moment(me, until));
        pinning.pin(site.id(), wanted, "agent", me.actor());
        return "redirect:/desk/pinned/" + site.slug();
    }

    @PostMapping("/{slug}/{id}/delete")
    @Access(role = Role.LEAD)
    String unpin(SignedIn me, @PathVariable String slug, @PathVariable UUID id) {
        Site site = me.siteAt(slug);
        pinning.unpin(site.id(), id, "agent", me.actor());
        return "redirect:/desk/pinned/" + site.slug();
    }

    private static Optional<Instant> moment(SignedIn me, String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text)
                            .atZone(me.agent().timeZone())
                            .toInstant());
        } catch (DateTimeException e) {
            throw DeskhandException.invalid("/from", "is \"" + text + "\", must be a day with its hour");
        }
    }
}
