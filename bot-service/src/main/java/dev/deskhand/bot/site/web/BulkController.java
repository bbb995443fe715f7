package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.site.ArticlePublishing;
import dev.deskhand.knowledge.article.ArticleDraft;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Many articles in one publication: readers see all of it or nothing. */
@RestController
@Tag(name = "Articles")
class BulkController {

    private static final int MAX_ARTICLES = 500;
    private static final int MAX_KIBIBYTES = 16 * 1024;

    private final ArticleDrafts drafts;
    private final ArticlePublishing publishing;
    private final IdempotentResponses responses;
    private final JsonMapper json;

    BulkController(ArticleDrafts drafts, ArticlePublishing publishing, IdempotentResponses responses, JsonMapper json) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.responses = responses;
        this.json = json;
    }

    @PostMapping(path = "/knowledge/articles", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(scope = Scope.INGEST)
    @BodyLimit(kibibytes = MAX_KIBIBYTES)
    @Operation(
            summary = "Publish and withdraw articles together",
            description = "One publication of at most 500 articles and 16 MiB: readers see all of it or nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BulkResponse.class)))
    ResponseEntity<String> publish(@RequestBody BulkRequest body, Caller caller, IdempotentRequest request) {
        List<@Nullable ArticleRequest> articles =
                body.articles() == null ? List.<@Nullable ArticleRequest>of() : body.articles();
        List<@Nullable String> withdraw = body.withdraw() == null ? List.<@Nullable String>of() : body.withdraw();
        check(articles, withdraw);
        Site site = caller.siteFor(body.site());
        // What is published in here is not one transaction with the key: a run that is repeated finds all unchanged.
        return responses
                .run(request, reservation -> {
                    List<ArticleDraft> wanted = articles.stream()
                            .flatMap(Stream::ofNullable)
                            .map(article -> drafts.draft("" + article.externalId(), article))
                            .toList();
                    List<String> unwanted = withdraw.stream().map(id -> "" + id).toList();
                    BulkResponse done = BulkResponse.of(publishing.publish(site.id(), wanted, unwanted));
                    return StoredResponse.json(200, json.writeValueAsString(done));
                })
                .entity();
    }

    private void check(List<@Nullable ArticleRequest> articles, List<@Nullable String> withdraw) {
        int count = articles.size() + withdraw.size();
        InputCheck check = new InputCheck()
                .that("", count >= 1 && count <= MAX_ARTICLES, "names " + count + " articles, must be 1 to 500");
        check.done();
        Set<@Nullable String> seen = new HashSet<>();
        for (int i = 0; i < articles.size(); i++) {
            ArticleRequest article = articles.get(i);
            if (article == null) {
                check.wrong("/articles/" + i, "is null, must be an article");
                continue;
            }
            drafts.check("/articles/" + i, article.externalId(), article, check);
            check.that("/articles/" + i + "/externalId", seen.add(article.externalId()), "is there twice")
                    .that("/articles/" + i + "/site", article.site() == null, "must be named once, at the top");
        }
        for (int i = 0; i < withdraw.size(); i++) {
            check.text("/withdraw/" + i, withdraw.get(i), ArticleDrafts.EXTERNAL_ID)
                    .that("/withdraw/" + i, seen.add(withdraw.get(i)), "is there twice");
        }
        check.done();
    }
}
