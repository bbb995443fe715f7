package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.curation.ArticleHistory;
import dev.deskhand.bot.curation.Differences;
import dev.deskhand.bot.curation.Editor;
import dev.deskhand.bot.curation.Entries;
import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.KeptArticle;
import dev.deskhand.bot.curation.Wording;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One article: read by agents, written by leads; its history, and two of its wordings beside each other. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/desk/articles/{slug}/{id}")
class ArticlePage {

    private static final String DRAFT = "draft";

    private final Entries entries;
    private final ArticleActions actions;
    private final ArticleHistory history;
    private final ArticleModel model;

    ArticlePage(Entries entries, ArticleActions actions, ArticleHistory history, ArticleModel model) {
        this.entries = entries;
        this.actions = actions;
        this.history = history;
        this.model = model;
    }

    @GetMapping
    String show(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String done,
            Model page) {
        Site site = me.siteAt(slug);
        page.addAttribute("done", ArticleActions.NAMES.contains(done) ? done : null);
        model.add(page, me, site, entries.get(site.id(), id));
        return me.is(Role.LEAD) ? "articles/edit" : "articles/read";
    }

    /**
     * Keeps what was written, then does what the button says. When somebody else was faster, nothing is done, and the page
     * shows both texts.
     */
    @PostMapping("/{action}")
    @Access(role = Role.LEAD)
    @BodyLimit(kibibytes = 4 * 1024)
    String act(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @PathVariable String action,
            @ModelAttribute ArticleForm form,
            Model page,
            HttpServletResponse response) {
        Site site = me.siteAt(slug);
        Entry entry = entries.get(site.id(), id);
        Editor editor = Editor.of(me);
        boolean withText = form.hasText() && ArticleActions.WITH_TEXT.contains(action);
        String seen = form.versionOr(entry);
        if (withText) {
            ArticleText text = form.text(entry);
            try {
                entry = actions.save(site.id(), entry, seen, text, editor);
                seen = entry.version();
            } catch (DeskhandException e) {
                if (e.code() != ErrorCode.CHANGED_MEANWHILE) {
                    throw e;
                }
                response.setStatus(e.code().status());
                return conflict(me, site, id, text, page);
            }
        }
        return actions.perform(action, site.id(), entry.id(), seen, wish(me, form), editor)
                .map(now -> "redirect:" + address(site, now) + "?done=" + action)
                .orElse("redirect:/desk/articles/" + site.slug());
    }

    @GetMapping("/history")
    String history(SignedIn me, @PathVariable String slug, @PathVariable UUID id, Model page) {
        Site site = me.siteAt(slug);
        Entry entry = entries.get(site.id(), id);
        page.addAttribute("site", site)
                .addAttribute("entry", entry)
                .addAttribute(
                        "changes",
                        entry.kept()
                                .map(KeptArticle::id)
                                .map(article -> history.of(site.id(), article))
                                .orElse(List.of()));
        return "articles/history";
    }

    /**
     * @param from number of a revision
     * @param to number of a revision; without one, the draft, else what is published
     */
    @GetMapping("/compare")
    String compare(
            SignedIn me,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model page) {
        Site site = me.siteAt(slug);
        Entry entry = entries.get(site.id(), id);
        KeptArticle kept = entry.kept().orElseThrow(() -> DeskhandException.notFound("It was never published."));
        int earlier = from == null ? kept.revision() : from;
        Wording before = history.wording(site.id(), kept.id(), earlier);
        Wording after = to == null ? entry.wording() : history.wording(site.id(), kept.id(), to);
        page.addAttribute("site", site)
                .addAttribute("entry", entry)
                .addAttribute("from", Integer.toString(earlier))
                .addAttribute(
                        "to", to != null ? to.toString() : entry.copy().isPresent() ? DRAFT : kept.revision() + "")
                .addAttribute("lines", Differences.between(before, after));
        return "articles/compare";
    }

    private String conflict(SignedIn me, Site site, UUID id, ArticleText mine, Model page) {
        Entry theirs = entries.get(site.id(), id);
        model.add(page, me, site, theirs);
        page.addAttribute("mine", mine)
                .addAttribute("theirs", theirs)
                .addAttribute("lines", Differences.between(theirs.wording(), mine.wording()));
        return "articles/conflict";
    }

    private static ArticleActions.Wish wish(SignedIn me, ArticleForm form) {
        return new ArticleActions.Wish(
                Optional.ofNullable(form.at()).filter(it -> !it.isBlank()).map(text -> moment(me, text)),
                Optional.ofNullable(form.note()).map(String::strip).orElse(""),
                Optional.ofNullable(form.revision()),
                Optional.ofNullable(form.owner()).filter(it -> !it.isBlank()).map(ArticlePage::id),
                form.language());
    }

    private static Instant moment(SignedIn me, String text) {
        try {
            return LocalDateTime.parse(text).atZone(me.agent().timeZone()).toInstant();
        } catch (DateTimeException e) {
            throw DeskhandException.invalid("/at", "is \"" + text + "\", must be a day with its hour");
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw DeskhandException.invalid("/owner", "is no id");
        }
    }

    private static String address(Site site, Entry entry) {
        return "/desk/articles/" + site.slug() + "/" + entry.id();
    }
}
