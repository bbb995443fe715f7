package dev.deskhand.bot.curation.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.curation.ArticleHistory;
import dev.deskhand.bot.curation.Differences;
import dev.deskhand.bot.curation.Drafting;
import dev.deskhand.bot.curation.Editor;
import dev.deskhand.bot.curation.Entries;
import dev.deskhand.bot.curation.Entry;
import dev.deskhand.bot.curation.EntryFilter;
import dev.deskhand.bot.curation.EntryLists;
import dev.deskhand.bot.curation.EntryPage;
import dev.deskhand.bot.curation.EntrySearch;
import dev.deskhand.bot.curation.KeptArticle;
import dev.deskhand.bot.curation.Phrasings;
import dev.deskhand.bot.curation.Translations;
import dev.deskhand.bot.problem.BodyLimit;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The leads' desk for programs: drafts, reviews, publications, histories. */
@RestController
@RequestMapping("/sites/{site}/articles")
@Access(scope = Scope.CURATE)
@Tag(name = "Desk", description = "Articles from the first draft to the archive")
class ArticleApi {

    private static final int MOST = 200;

    private final EntryLists lists;
    private final EntrySearch search;
    private final Entries entries;
    private final Drafting drafting;
    private final ArticleActions actions;
    private final ArticleHistory history;
    private final Translations translations;
    private final Phrasings phrasings;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ArticleApi(
            EntryLists lists,
            EntrySearch search,
            Entries entries,
            Drafting drafting,
            ArticleActions actions,
            ArticleHistory history,
            Translations translations,
            Phrasings phrasings,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.lists = lists;
        this.search = search;
        this.entries = entries;
        this.drafting = drafting;
        this.actions = actions;
        this.history = history;
        this.translations = translations;
        this.phrasings = phrasings;
        this.responses = responses;
        this.transaction = transaction;
        this.json = json;
    }

    @GetMapping
    @Operation(
            summary = "List articles with their drafts",
            description =
                    "Those changed last first, a page at a time; with words, the best sixty, by words and meaning.")
    EntryPage list(
            @Parameter(hidden = true) Caller caller,
            @PathVariable("site") String slug,
            @ParameterObject @ModelAttribute FilterForm form,
            @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            new InputCheck()
                    .wrongParameter("limit", "is " + limit + ", must be 1 to " + MOST)
                    .done();
        }
        Site site = caller.siteAt(slug);
        EntryFilter filter = form.filter();
        return filter.words()
                .map(words -> search.find(site.id(), words, filter))
                .orElseGet(() -> lists.page(site.id(), filter, Optional.ofNullable(after), limit));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin an article", description = "As a draft with nothing but its title.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    ResponseEntity<String> begin(
            @PathVariable("site") String slug,
            @RequestBody BeginRequest body,
            Caller caller,
            IdempotentRequest request) {
        Site site = caller.siteAt(slug);
        new InputCheck()
                .text("/title", body.title(), TextLimit.required(300))
                .that("/language", body.language() != null && body.language().matches("[a-z]{2,3}"), "is no language")
                .done();
        return once(request, 201, () -> {
            Entry begun = drafting.begin(site.id(), "" + body.title(), "" + body.language(), Editor.of(caller));
            return EntryResponse.of(begun, translations.of(begun));
        });
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an article with its draft", description = "The entity tag is what a change asks for.")
    ResponseEntity<EntryResponse> get(
            @Parameter(hidden = true) Caller caller, @PathVariable("site") String slug, @PathVariable UUID id) {
        return tagged(entries.get(caller.siteAt(slug).id(), id));
    }

    @PutMapping("/{id}/draft")
    @BodyLimit(kibibytes = 2 * 1024)
    @Operation(
            summary = "Keep a text as the article's draft",
            description =
                    "What is missing stays as it is. 412 when somebody has changed the article since the entity tag"
                            + " was read: nothing is overwritten.")
    ResponseEntity<EntryResponse> save(
            @Parameter(hidden = true) Caller caller,
            @PathVariable("site") String slug,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody ArticleText body) {
        Site site = caller.siteAt(slug);
        Entry entry = entries.get(site.id(), id);
        return tagged(actions.save(site.id(), entry, seen(version), body, Editor.of(caller)));
    }

    @PostMapping(path = "/{id}/actions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Do something with an article",
            description =
                    "review, approve, send-back, schedule, publish, unpublish, archive, restore, roll-back, check,"
                            + " owner, translate, follow-original or discard. A publication is answerable when this returns. 204"
                            + " when nothing is left of it.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntryResponse.class)))
    ResponseEntity<String> act(
            @PathVariable("site") String slug,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody ActionRequest body,
            Caller caller,
            IdempotentRequest request) {
        Site site = caller.siteAt(slug);
        new InputCheck().text("/action", body.action(), TextLimit.required(40)).done();
        return once(request, 200, () -> actions.perform(
                        "" + body.action(), site.id(), id, seen(version), body.wish(), Editor.of(caller))
                .map(entry -> EntryResponse.of(entry, translations.of(entry)))
                .orElse(null));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "List what was published of an article, when and by whom", description = "Newest first.")
    List<ArticleHistory.Change> history(
            @Parameter(hidden = true) Caller caller, @PathVariable("site") String slug, @PathVariable UUID id) {
        Entry entry = entries.get(caller.siteAt(slug).id(), id);
        return entry.kept()
                .map(KeptArticle::id)
                .map(article -> history.of(entry.site(), article))
                .orElse(List.of());
    }

    @GetMapping("/{id}/differences")
    @Operation(
            summary = "Compare two wordings of an article",
            description = "Line by line; of changed lines, which words differ. Without \"to\", with the draft.")
    List<Differences.Line> differences(
            @Parameter(hidden = true) Caller caller,
            @PathVariable("site") String slug,
            @PathVariable UUID id,
            @Parameter(description = "Number of a revision") @RequestParam int from,
            @RequestParam(required = false) @Nullable Integer to) {
        Entry entry = entries.get(caller.siteAt(slug).id(), id);
        KeptArticle kept = entry.kept().orElseThrow(() -> DeskhandException.notFound("It was never published."));
        return Differences.between(
                history.wording(entry.site(), kept.id(), from),
                to == null ? entry.wording() : history.wording(entry.site(), kept.id(), to));
    }

    @GetMapping("/{id}/phrasings")
    @Operation(
            summary = "Suggest questions for an article",
            description =
                    "What customers asked and the article was found to answer, as far as it does not carry it yet.")
    List<String> phrasings(
            @Parameter(hidden = true) Caller caller, @PathVariable("site") String slug, @PathVariable UUID id) {
        return phrasings.suggestionsFor(entries.get(caller.siteAt(slug).id(), id));
    }

    /** What makes a response; null for one without a body. */
    private interface Change {
        @Nullable
        EntryResponse make();
    }

    private ResponseEntity<String> once(IdempotentRequest request, int status, Change change) {
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(running -> {
                            EntryResponse made = change.make();
                            StoredResponse response = made == null
                                    ? StoredResponse.json(204, "")
                                    : StoredResponse.json(status, json.writeValueAsString(made));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }

    private ResponseEntity<EntryResponse> tagged(Entry entry) {
        return ResponseEntity.ok()
                .eTag("\"" + entry.version() + "\"")
                .body(EntryResponse.of(entry, translations.of(entry)));
    }

    /** Whoever changes what others may change says what they have seen. */
    private static String seen(@Nullable String version) {
        if (version == null) {
            throw DeskhandException.invalid(
                    "", "the header If-Match is missing: send the entity tag that you have read");
        }
        return version.replace("W/", "").replace("\"", "");
    }
}
