package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.site.ArticleOutcome;
import dev.deskhand.bot.site.ArticlePublishing;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.publish.ArticleCatalog;
import dev.deskhand.knowledge.publish.ArticleWarnings;
import dev.deskhand.knowledge.publish.CatalogEntry;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Articles one by one. An external id may hold slashes and dots; the rest of the path is taken for it. */
@RestController
@RequestMapping("/knowledge/articles")
@Access(scope = {Scope.INGEST, Scope.CURATE})
@Tag(name = "Articles", description = "What the service knows")
class ArticleController {

    private static final int MAX_PAGE = 500;

    private final ArticleDrafts drafts;
    private final ArticlePublishing publishing;
    private final ArticleCatalog catalog;
    private final ArticleWarnings warnings;
    private final Audit audit;

    ArticleController(
            ArticleDrafts drafts,
            ArticlePublishing publishing,
            ArticleCatalog catalog,
            ArticleWarnings warnings,
            Audit audit) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.catalog = catalog;
        this.warnings = warnings;
        this.audit = audit;
    }

    @PutMapping("/{*externalId}")
    @Access(scope = Scope.INGEST)
    @Operation(
            summary = "Publish an article",
            description = "Adds it or replaces its wording; the same content again changes nothing. When this returns,"
                    + " the next question reads it.")
    ResponseEntity<ArticleOutcome> put(
            @Parameter(description = "May hold slashes", example = "guides/reset.md") @PathVariable String externalId,
            @RequestBody ArticleRequest body,
            Caller caller) {
        String id = idIn(externalId);
        InputCheck check = new InputCheck()
                .that(
                        "/externalId",
                        body.externalId() == null || body.externalId().equals(id),
                        "is not that of the path");
        drafts.check("", id, body, check);
        check.done();
        Site site = caller.siteFor(body.site());
        ArticleDraft draft = drafts.draft(id, body);
        ArticleOutcome outcome = publishing
                .publish(site.id(), List.of(draft), List.of())
                .articles()
                .get(0);
        boolean added = outcome.status().equals("added");
        ResponseEntity.BodyBuilder response = ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK);
        if (added) {
            response.header(HttpHeaders.LOCATION, "/knowledge/articles/" + UriUtils.encodePath(id, "UTF-8"));
        }
        return response.body(outcome);
    }

    @DeleteMapping("/{*externalId}")
    @Access(scope = Scope.INGEST)
    @Operation(
            summary = "Withdraw an article, or erase it",
            description = "When this returns, no later answer cites it. A withdrawn article keeps its history; an"
                    + " erased one is gone with all its wordings, passages and vectors.")
    ArticleRemoval delete(
            @Parameter(description = "May hold slashes", example = "guides/reset.md") @PathVariable String externalId,
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            @RequestParam(defaultValue = "false") boolean erase,
            Caller caller) {
        String id = idIn(externalId);
        Site reached = caller.siteFor(site);
        if (erase) {
            publishing.erase(reached, id);
            audit.record(caller, "article.erased", reached.slug() + " " + id);
            return new ArticleRemoval(id, "erased", null);
        }
        return new ArticleRemoval(id, "withdrawn", publishing.withdraw(reached, id));
    }

    @GetMapping("/{*externalId}")
    @Operation(
            summary = "Read a published article",
            description = "With its wording, as Markdown, and what a lead should look at in it.")
    ArticleWording get(
            @Parameter(description = "May hold slashes", example = "guides/reset.md") @PathVariable String externalId,
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            Caller caller) {
        Site reached = caller.siteFor(site);
        String id = idIn(externalId);
        return ArticleWording.of(publishing.get(reached, id), warnings.of(reached.id(), id));
    }

    @GetMapping
    @Operation(summary = "List published articles", description = "In the order of their external ids.")
    ArticlePage list(
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            @Parameter(description = "Only this collection") @RequestParam(required = false) @Nullable
                    String collection,
            @Parameter(description = "Only external ids after this one") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_PAGE) {
            new InputCheck()
                    .wrongParameter("limit", "is " + limit + ", must be 1 to " + MAX_PAGE)
                    .done();
        }
        List<CatalogEntry> all = catalog.list(caller.siteFor(site).id(), Optional.ofNullable(collection));
        List<CatalogEntry> page = all.stream()
                .sorted(Comparator.comparing(CatalogEntry::externalId))
                .filter(entry -> entry.externalId().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = page.size() > limit;
        List<ArticleSummary> shown =
                page.stream().limit(limit).map(ArticleSummary::of).toList();
        return new ArticlePage(all.size(), shown, more ? shown.get(limit - 1).externalId() : null);
    }

    private static String idIn(String rest) {
        String id = rest.startsWith("/") ? rest.substring(1) : rest;
        if (id.isEmpty()) {
            throw DeskhandException.notFound("The path names no article.");
        }
        return id;
    }
}
