package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.hours.ScheduleFault;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.inbox.Desks;
import dev.deskhand.bot.inbox.Priority;
import dev.deskhand.bot.inbox.Snippets;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What agents do with a conversation as a whole. Each answers with the conversation as it stands then. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/inbox/{slug}/conversations/{id}")
class InboxActionController {

    private static final int MOST_TAGS = 20;
    private static final TextLimit TAG = TextLimit.required(40);
    private static final Set<Integer> SNOOZE_HOURS = Set.of(0, 1, 4, 24, 72, 168);

    private final TakeOver takeOver;
    private final Desks desks;
    private final Snippets snippets;
    private final InboxModel model;
    private final Clock clock;

    InboxActionController(TakeOver takeOver, Desks desks, Snippets snippets, InboxModel model, Clock clock) {
        this.takeOver = takeOver;
        this.desks = desks;
        this.snippets = snippets;
        this.model = model;
        this.clock = clock;
    }

    @PostMapping("/claim")
    String claim(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        change(me, site, id, null, "claimed", it -> takeOver.claim(site.id(), it.id(), me.id()));
        return model.shown(page, me, site, id);
    }

    /**
     * @param to {@code agent:ID}, {@code team:NAME} or {@code nobody}
     */
    @PostMapping("/assign")
    String assign(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam String to,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Model page) {
        Site site = me.siteAt(slug);
        change(me, site, id, version, "assigned", it -> assign(site.id(), it.id(), me.id(), to));
        return model.shown(page, me, site, id);
    }

    @PostMapping("/resolve")
    String resolve(
            SignedIn me, @PathVariable String slug, @PathVariable UUID id, @RequestParam String reason, Model page) {
        Site site = me.siteAt(slug);
        Resolution resolution = resolution(reason);
        change(me, site, id, null, "resolved", it -> resolve(site.id(), it.id(), me.id(), resolution));
        return model.shown(page, me, site, id);
    }

    @PostMapping("/return")
    String returnToBot(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        change(me, site, id, null, "returned", it -> takeOver.backToBot(site.id(), it.id(), me.id()));
        return model.shown(page, me, site, id);
    }

    @PostMapping("/tags")
    String tag(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam String tags,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Model page) {
        Site site = me.siteAt(slug);
        List<String> wanted = words(tags);
        change(me, site, id, version, "tagged", it -> desks.setTags(it.id(), wanted));
        return model.shown(page, me, site, id);
    }

    @PostMapping("/priority")
    String prioritise(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam String priority,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Model page) {
        Site site = me.siteAt(slug);
        Priority wanted = Priority.fromCode(priority)
                .orElseThrow(() -> DeskhandException.invalid("/priority", "is \"" + priority + "\""));
        change(me, site, id, version, "prioritised", it -> desks.setPriority(it.id(), wanted));
        return model.shown(page, me, site, id);
    }

    /**
     * @param hours 0 wakes it up
     */
    @PostMapping("/snooze")
    String snooze(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam int hours,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            Model page) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .that("/hours", SNOOZE_HOURS.contains(hours), "is " + hours + ", must be one of " + SNOOZE_HOURS)
                .done();
        change(
                me,
                site,
                id,
                version,
                "snoozed",
                it -> desks.snooze(
                        it.id(),
                        hours == 0
                                ? Optional.empty()
                                : Optional.of(clock.instant().plus(Duration.ofHours(hours)))));
        return model.shown(page, me, site, id);
    }

    @PostMapping("/macro")
    String run(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam UUID macro,
            @RequestParam UUID clientMessageId,
            Model page) {
        Site site = me.siteAt(slug);
        Snippets.Macro steps = snippets.macro(site.id(), macro);
        change(me, site, id, null, "macro", it -> {
            if (!steps.reply().isBlank()) {
                String text = Variables.fill(steps.reply(), it, me.agent(), site);
                takeOver.reply(site.id(), it.id(), me.id(), new AgentMessage(clientMessageId, text, List.of()));
            }
            if (!steps.tags().isEmpty()) {
                Set<String> tags = new LinkedHashSet<>(it.tags());
                tags.addAll(steps.tags());
                desks.setTags(it.id(), tags.stream().limit(MOST_TAGS).toList());
            }
            steps.priority().ifPresent(priority -> desks.setPriority(it.id(), priority));
            steps.resolution()
                    .map(InboxActionController::resolution)
                    .ifPresent(reason -> resolve(site.id(), it.id(), me.id(), reason));
        });
        return model.shown(page, me, site, id);
    }

    private void change(
            SignedIn me, Site site, UUID id, @Nullable String version, String action, Consumer<Conversation> work) {
        desks.change(me.agent(), site.id(), new ConversationId(id), version, action, work);
    }

    private void resolve(SiteId site, ConversationId conversation, AgentId by, Resolution reason) {
        takeOver.resolve(site, conversation, by, reason);
        desks.setResolution(conversation, reason);
    }

    private void assign(SiteId site, ConversationId conversation, AgentId by, String to) {
        if (to.startsWith("agent:")) {
            try {
                takeOver.assign(site, conversation, by, AgentId.of(to.substring("agent:".length())));
            } catch (IllegalArgumentException e) {
                throw DeskhandException.invalid("/to", "is \"" + to + "\", must name an agent");
            }
        } else {
            takeOver.assign(site, conversation, by, team(to));
        }
    }

    private static Optional<TeamName> team(String to) {
        if (!to.startsWith("team:")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TeamName(to.substring("team:".length())));
        } catch (ScheduleFault e) {
            throw DeskhandException.notFound("There is no such team here.");
        }
    }

    private static Resolution resolution(String code) {
        return Resolution.fromCode(code)
                .filter(Resolution::isByChoice)
                .orElseThrow(() -> DeskhandException.invalid("/reason", "is \"" + code + "\""));
    }

    private static List<String> words(String text) {
        List<String> tags = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        InputCheck check = new InputCheck().atMost("/tags", tags, MOST_TAGS);
        tags.forEach(tag -> check.text("/tags", tag, TAG));
        check.done();
        return tags;
    }
}
