package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.ArticleWarnings;
import dev.deskhand.knowledge.publish.WarnedArticle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What leads should look at in what is published. */
@RestController
@Tag(name = "Articles")
class WarningController {

    private static final int MAX_PAGE = 500;

    private final ArticleWarnings warnings;

    WarningController(ArticleWarnings warnings) {
        this.warnings = warnings;
    }

    @GetMapping("/knowledge/warnings")
    @Access(scope = {Scope.INGEST, Scope.CURATE})
    @Operation(
            summary = "List what a lead should look at",
            description =
                    "Published articles that are thin, have no title, say nearly the same as another one or another"
                            + " number than it, lead nowhere, look like a page to sign in or an error, or hold text that is"
                            + " meant for a language model. Only what the last change of an article showed.")
    WarningPage list(
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            @Parameter(description = "Only warnings of this kind") @RequestParam(required = false) @Nullable
                    String kind,
            @Parameter(description = "Only external ids after this one") @RequestParam(defaultValue = "") String after,
            @Parameter(description = "1 to 500") @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        check(kind, limit);
        SiteId reached = caller.siteFor(site).id();
        List<WarnedArticle> page =
                warnings.list(reached, Optional.ofNullable(kind).flatMap(Kind::fromCode), after, limit + 1);
        Map<String, Integer> counts = new TreeMap<>();
        warnings.counts(reached).forEach((each, articles) -> counts.put(each.code(), articles));
        boolean more = page.size() > limit;
        return new WarningPage(
                counts,
                page.stream().limit(limit).map(WarningPage.Warned::of).toList(),
                more ? page.get(limit - 1).externalId() : null);
    }

    private static void check(@Nullable String kind, int limit) {
        InputCheck check = new InputCheck();
        if (limit < 1 || limit > MAX_PAGE) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + MAX_PAGE);
        }
        if (kind != null && Kind.fromCode(kind).isEmpty()) {
            String kinds = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
            check.wrongParameter("kind", "is \"" + kind + "\", must be one of " + kinds);
        }
        check.done();
    }
}
