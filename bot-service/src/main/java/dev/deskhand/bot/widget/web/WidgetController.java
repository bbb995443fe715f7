package dev.deskhand.bot.widget.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.conversation.ArticleLinks;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.widget.ArticleShelf;
import dev.deskhand.bot.widget.SiteWidgets;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.publish.PublishedArticles;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a widget shows to whoever opens it; articles for signed-in readers want a session that says so. */
@RestController
@RequestMapping(path = "/widget", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(open = true)
@Tag(name = "Widget")
class WidgetController {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Set<Audience> EVERYBODY = Set.of(Audience.PUBLIC);
    private static final int MOST_WORDS = 400;
    private static final int MOST = 10;

    private final SiteDirectory sites;
    private final SiteWidgets widgets;
    private final Schedules schedules;
    private final ArticleShelf shelf;
    private final PublishedArticles articles;
    private final ArticleLinks links;
    private final Clock clock;

    WidgetController(
            SiteDirectory sites,
            SiteWidgets widgets,
            Schedules schedules,
            ArticleShelf shelf,
            PublishedArticles articles,
            ArticleLinks links,
            Clock clock) {
        this.sites = sites;
        this.widgets = widgets;
        this.schedules = schedules;
        this.shelf = shelf;
        this.articles = articles;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping("/config")
    @Operation(summary = "Look, words, hours and limits of a site's widget", description = "Fresh for a minute.")
    ResponseEntity<WidgetConfig> config(
            @Parameter(description = "Slug", example = "default") @RequestParam String site) {
        Site meant = site(site);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(WidgetConfig.of(meant, widgets.of(meant.id()), schedules.forSite(meant.id()), clock.instant()));
    }

    @GetMapping("/articles/suggest")
    @RateLimited(Limit.SUGGESTIONS)
    @Operation(
            summary = "Articles that fit what is being typed",
            description = "Without words, those that were cited most of late.")
    ArticleSuggestions suggest(
            Optional<Visitor> visitor,
            @Parameter(description = "Slug", example = "default") @RequestParam String site,
            @Parameter(description = "At most 400 characters", example = "reset pass") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(example = "de") @RequestParam(required = false) @Nullable String language,
            @Parameter(description = "1 to 10") @RequestParam(defaultValue = "5") int limit) {
        InputCheck check = new InputCheck();
        if (limit < 1 || limit > MOST) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + MOST);
        }
        if (q.codePointCount(0, q.length()) > MOST_WORDS) {
            check.wrongParameter("q", "must be at most " + MOST_WORDS + " characters");
        }
        check.done();
        Site meant = site(site);
        return ArticleSuggestions.of(
                shelf.suggest(meant.id(), q, primaryTag(language), readers(visitor, meant), limit));
    }

    @GetMapping("/articles/{articleId}")
    @Operation(summary = "Read an article", description = "404 when it is not published, or not for this reader.")
    WidgetArticle article(
            Optional<Visitor> visitor,
            @PathVariable UUID articleId,
            @Parameter(description = "Slug", example = "default") @RequestParam String site) {
        Site meant = site(site);
        Set<Audience> readers = readers(visitor, meant);
        return articles.find(meant.id(), new ArticleId(articleId), readers)
                .map(found -> WidgetArticle.of(found, links.in(meant.id(), found.article(), found.body(), readers)))
                .orElseThrow(() -> DeskhandException.notFound("There is no article \"" + articleId + "\" here."));
    }

    private Site site(String slug) {
        return sites.find(slug).orElseThrow(() -> DeskhandException.notFound("There is no site \"" + slug + "\"."));
    }

    /* A session of another site says nothing about this one. */
    private static Set<Audience> readers(Optional<Visitor> visitor, Site site) {
        return visitor.filter(it -> it.site().equals(site.id()))
                .map(Visitor::audiences)
                .orElse(EVERYBODY);
    }

    private static Optional<String> primaryTag(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(it -> Locale.forLanguageTag(it.replace('_', '-')).getLanguage())
                .filter(language -> !language.isEmpty());
    }
}
