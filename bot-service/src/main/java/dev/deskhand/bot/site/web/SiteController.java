package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.bot.site.SiteRegistry;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.model.ModelDirectory;
import dev.deskhand.knowledge.model.SiteModels;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Sites: created, listed, erased. */
@RestController
@RequestMapping("/sites")
@Tag(name = "Sites", description = "Brands with knowledge of their own")
class SiteController {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final TextLimit NAME = TextLimit.required(100);

    private final SiteRegistry registry;
    private final ModelDirectory models;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    SiteController(
            SiteRegistry registry,
            ModelDirectory models,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.registry = registry;
        this.models = models;
        this.responses = responses;
        this.transaction = transaction;
        this.json = json;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(scope = Scope.ADMIN)
    @Operation(summary = "Create a site", description = "Needs a key for all sites.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SiteResponse.class)))
    ResponseEntity<String> create(@RequestBody SiteRequest body, Caller caller, IdempotentRequest request) {
        String slug = body.slug() == null ? "" : body.slug();
        new InputCheck()
                .that(
                        "/slug",
                        SLUG.matcher(slug).matches(),
                        "is \"" + slug + "\", must be 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit")
                .optionalText("/name", body.name(), NAME)
                .done();
        if (!caller.key().allSites()) {
            throw new DeskhandException(ErrorCode.FORBIDDEN, "Only a key for all sites can create one.");
        }
        String name = body.name() == null ? slug : body.name();
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            SiteResponse site = response(registry.create(caller, slug, name));
                            StoredResponse created = new StoredResponse(
                                    201,
                                    MediaType.APPLICATION_JSON_VALUE,
                                    "/sites/" + slug,
                                    json.writeValueAsString(site));
                            reservation.complete(created);
                            return created;
                        }))
                .entity();
    }

    @GetMapping
    @Access(scope = {Scope.ANSWER, Scope.INGEST, Scope.CURATE, Scope.HANDOFF, Scope.ADMIN})
    @Operation(summary = "List the sites that the key reaches")
    SiteList list(Caller caller) {
        List<Site> sites = caller.sites();
        Map<SiteId, SiteModels> known = models.of(sites.stream().map(Site::id).toList());
        return new SiteList(sites.stream()
                .map(site -> SiteResponse.of(site, known.get(site.id())))
                .toList());
    }

    @GetMapping("/{site}")
    @Access(scope = {Scope.ANSWER, Scope.INGEST, Scope.CURATE, Scope.HANDOFF, Scope.ADMIN})
    @Operation(summary = "Look a site up")
    SiteResponse get(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site, Caller caller) {
        return response(caller.siteAt(site));
    }

    @DeleteMapping("/{site}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(scope = Scope.ADMIN)
    @Operation(
            summary = "Erase a site",
            description = "With its articles, their history and its conversations. There is no way back.")
    void erase(@Parameter(description = "Slug or id", example = "garden") @PathVariable String site, Caller caller) {
        registry.erase(caller, caller.siteAt(site));
    }

    private SiteResponse response(Site site) {
        return SiteResponse.of(site, models.of(site.id()));
    }
}
