package dev.deskhand.bot.inbox.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.console.Markup;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.inbox.BegunArticles;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.knowledge.publish.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which leads see which articles agents have begun. */
@ConsolePage
@Access(role = Role.LEAD)
@RequestMapping("/inbox/{slug}/article-drafts")
class BegunArticleController {

    private final BegunArticles drafts;
    private final Markup markup;
    private final Clock clock;

    BegunArticleController(BegunArticles drafts, Markup markup, Clock clock) {
        this.drafts = drafts;
        this.markup = markup;
        this.clock = clock;
    }

    /** An article begun, as the page shows it. */
    record Shown(
            Optional<String> language,
            String title,
            String html,
            Optional<String> by,
            Optional<ConversationId> conversation,
            Instant at) {}

    @GetMapping
    String list(SignedIn me, @PathVariable String slug, Model page) {
        Site site = me.siteAt(slug);
        page.addAttribute("site", site)
                .addAttribute(
                        "drafts",
                        drafts.of(site.id()).stream()
                                .map(it -> new Shown(
                                        it.language(),
                                        it.title(),
                                        markup.html(it.body()),
                                        it.by(),
                                        it.conversation(),
                                        it.at()))
                                .toList())
                .addAttribute("moments", Moments.of(me.agent(), clock.instant()));
        return "inbox/article-drafts";
    }
}
