package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.delivery.Backlog;
import dev.deskhand.bot.delivery.Deliveries;
import dev.deskhand.bot.delivery.DeliveryDesk;
import dev.deskhand.bot.delivery.DeliveryRecord;
import dev.deskhand.bot.delivery.DeliveryState;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.TargetId;
import dev.deskhand.bot.delivery.TargetKind;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on targets with what they show. */
@Component
class TargetPages {

    private static final int MOST_PARKED = 200;
    private static final int LATEST = 20;

    private final DeliveryDesk desk;
    private final Targets targets;
    private final Deliveries deliveries;

    TargetPages(DeliveryDesk desk, Targets targets, Deliveries deliveries) {
        this.desk = desk;
        this.targets = targets;
        this.deliveries = deliveries;
    }

    /** A target's row: {@code state} is {@code off}, or the state of its breaker. */
    record Row(Target target, String state, Backlog backlog, String oldest) {}

    /** A delivery's row; moments are in the agent's words and zone. */
    record Told(DeliveryRecord delivery, String created, String moment) {}

    String list(SignedIn me, Site site, Model page) {
        Map<TargetId, Backlog> backlog = deliveries.backlog(site.id());
        frame(me, site, page)
                .addAttribute("kinds", desk.kinds())
                .addAttribute(
                        "targets",
                        targets.of(site.id()).stream()
                                .map(target -> row(me, target, backlog.getOrDefault(target.id(), Backlog.NONE)))
                                .toList());
        return "delivery/list";
    }

    String show(SignedIn me, Site site, TargetId id, Model page, HttpServletResponse answer) {
        Target target = targets.get(site.id(), id);
        answer.setHeader(HttpHeaders.ETAG, '"' + TargetForm.version(target) + '"');
        return fill(me, site, target, TargetForm.of(target), page);
    }

    /** The page of a target with a form as somebody has filled it in. */
    String fill(SignedIn me, Site site, Target target, TargetForm form, Model page) {
        Backlog backlog = deliveries.backlog(site.id()).getOrDefault(target.id(), Backlog.NONE);
        frame(me, site, page)
                .addAttribute("row", row(me, target, backlog))
                .addAttribute("parked", told(me, site, target, Optional.of(DeliveryState.PARKED), MOST_PARKED))
                .addAttribute("latest", told(me, site, target, Optional.empty(), LATEST))
                .addAttribute(
                        "rotatedUntil",
                        target.rotatedUntil().map(at -> moment(me, at)).orElse(""));
        return form(desk.kind(target.kind()), form, page);
    }

    /** The page of a target that is yet to be. */
    String empty(SignedIn me, Site site, TargetKind kind, TargetForm form, Model page) {
        frame(me, site, page);
        return form(kind, form, page);
    }

    private static String form(TargetKind kind, TargetForm form, Model page) {
        page.addAttribute("kind", kind).addAttribute("form", form);
        if (!page.containsAttribute("faults")) {
            page.addAttribute("faults", List.of());
        }
        return "delivery/target";
    }

    private static Model frame(SignedIn me, Site site, Model page) {
        return page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute("mayChange", me.is(Role.ADMIN));
    }

    private Row row(SignedIn me, Target target, Backlog backlog) {
        return new Row(
                target,
                target.active() ? desk.breaker(target.id()) : "off",
                backlog,
                backlog.oldest().map(at -> moment(me, at)).orElse(""));
    }

    private List<Told> told(SignedIn me, Site site, Target target, Optional<DeliveryState> state, int limit) {
        return deliveries.of(site.id(), target.id(), state, limit).stream()
                .map(delivery -> new Told(
                        delivery,
                        moment(me, delivery.createdAt()),
                        moment(me, delivery.doneAt().orElse(delivery.dueAt()))))
                .toList();
    }

    private static String moment(SignedIn me, Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(me.agent().language()))
                .withZone(me.agent().timeZone())
                .format(at);
    }
}
