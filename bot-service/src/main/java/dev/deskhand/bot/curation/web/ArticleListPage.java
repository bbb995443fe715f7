package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.ConsolePage;
import dev.deskhand.bot.curation.CurationRules;
import dev.deskhand.bot.curation.Drafting;
import dev.deskhand.bot.curation.Editor;
import dev.deskhand.bot.curation.EntryFilter;
import dev.deskhand.bot.curation.EntryLists;
import dev.deskhand.bot.curation.EntryPage;
import dev.deskhand.bot.curation.EntrySearch;
import dev.deskhand.bot.curation.EntryStatus;
import dev.deskhand.bot.curation.Facets;
import dev.deskhand.bot.curation.SiteRules;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.SignedIn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a site's articles, and what holds for all of them. */
@ConsolePage
@Access(role = Role.AGENT)
@RequestMapping("/desk/articles")
class ArticleListPage {

    private static final int PAGE = 50;

    private final EntryLists lists;
    private final EntrySearch search;
    private final Facets facets;
    private final SiteRules rules;
    private final Drafting drafting;
    private final Agents agents;

    ArticleListPage(
            EntryLists lists, EntrySearch search, Facets facets, SiteRules rules, Drafting drafting, Agents agents) {
        this.lists = lists;
        this.search = search;
        this.facets = facets;
        this.rules = rules;
        this.drafting = drafting;
        this.agents = agents;
    }

    @GetMapping
    String first(SignedIn me) {
        return me.sites().stream()
                .findFirst()
                .map(site -> "redirect:/desk/articles/" + site.slug())
                .orElseThrow(() -> DeskhandException.notFound("There is no site yet."));
    }

    @GetMapping("/{slug}")
    String list(
            SignedIn me,
            @PathVariable String slug,
            @ModelAttribute FilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model page) {
        Site site = me.siteAt(slug);
        EntryFilter filter = form.filter();
        EntryPage found = filter.words()
                .map(words -> search.find(site.id(), words, filter))
                .orElseGet(() -> lists.page(site.id(), filter, Optional.ofNullable(after), PAGE));
        page.addAttribute("site", site)
                .addAttribute("sites", me.sites())
                .addAttribute("form", form)
                .addAttribute("filter", filter)
                .addAttribute("found", found)
                .addAttribute("following", found.next().map(form::addressAfter).orElse(null))
                .addAttribute("paged", after != null)
                .addAttribute("facets", facets.of(site.id()))
                .addAttribute("statuses", EntryStatus.values())
                .addAttribute("people", agents.list(site.id()))
                .addAttribute("rules", rules.of(site.id()));
        return part == null ? "articles/list" : "articles/list :: found";
    }

    @PostMapping("/{slug}")
    @Access(role = Role.LEAD)
    String begin(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "en") String language) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .text("/title", title, TextLimit.required(300))
                .that("/language", language.matches("[a-zA-Z]{2,3}"), "is no language such as en")
                .done();
        UUID id = drafting.begin(site.id(), title.strip(), language, Editor.of(me))
                .id();
        return "redirect:/desk/articles/" + site.slug() + "/" + id;
    }

    @PostMapping("/{slug}/rules")
    @Access(role = Role.LEAD)
    String rule(
            SignedIn me,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean review,
            @RequestParam(defaultValue = "180") int staleDays) {
        Site site = me.siteAt(slug);
        new InputCheck()
                .that("/staleDays", staleDays >= 1 && staleDays <= 3_650, "must be 1 to 3,650")
                .done();
        rules.set(site, new CurationRules(review, staleDays), Editor.of(me));
        return "redirect:/desk/articles/" + site.slug();
    }
}
