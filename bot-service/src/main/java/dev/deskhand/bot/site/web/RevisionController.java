package dev.deskhand.bot.site.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.publish.KnowledgeHistory;
import dev.deskhand.knowledge.publish.RollbackReport;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Knowledge revisions, and the way back to them. */
@RestController
@Tag(name = "Articles")
class RevisionController {

    private final KnowledgeHistory history;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    RevisionController(
            KnowledgeHistory history,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.history = history;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping("/knowledge/revisions")
    @Access(scope = {Scope.INGEST, Scope.CURATE})
    @Operation(
            summary = "List the latest knowledge revisions",
            description = "The present one and those that can be returned to, newest first, as far as they changed"
                    + " articles.")
    RevisionList list(
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            Caller caller) {
        return RevisionList.of(history.latest(caller.siteFor(site).id()));
    }

    @PostMapping(path = "/knowledge/rollback", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(scope = Scope.CURATE)
    @Operation(
            summary = "Return to an earlier knowledge revision",
            description =
                    "Publishes what was published then, as a new revision; nothing is embedded. A source that still"
                            + " holds the later wordings brings them back at its next run.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RollbackResponse.class)))
    ResponseEntity<String> rollBack(@RequestBody RollbackRequest body, Caller caller, IdempotentRequest request) {
        new InputCheck()
                .that(
                        "",
                        (body.revision() == null) != (body.steps() == null),
                        "must name either a revision or a number of steps")
                .done();
        Site site = caller.siteFor(body.site());
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            RollbackReport report = returned(site, body);
                            audit.record(caller, "knowledge.rolled_back", site.slug() + " to " + report.restored());
                            StoredResponse response =
                                    StoredResponse.json(200, json.writeValueAsString(RollbackResponse.of(report)));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }

    private RollbackReport returned(Site site, RollbackRequest body) {
        Long revision = body.revision();
        Long steps = body.steps();
        try {
            return revision != null
                    ? history.rollback(site.id(), revision)
                    : history.rollbackBy(site.id(), steps == null ? 1 : steps);
        } catch (IllegalArgumentException unknown) {
            throw DeskhandException.invalid(
                    revision != null ? "/revision" : "/steps", String.valueOf(unknown.getMessage()));
        }
    }
}
