package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.calibration.Judgement;
import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.bot.problem.InputCheck;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Judgements: kept, listed for export, removed. */
@RestController
@RequestMapping("/sites/{site}/judgements")
@Access(scope = {Scope.CURATE, Scope.ADMIN})
@Tag(name = "Calibration", description = "Judged questions, and confidence models fitted to them")
class JudgementController {

    private final Judgements judgements;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    JudgementController(
            Judgements judgements,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.judgements = judgements;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep judgements",
            description = "A judgement takes the place of what the same source said of the same question before.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JudgementsKept.class)))
    ResponseEntity<String> keep(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @RequestBody JudgementRequest body,
            Caller caller,
            IdempotentRequest request) {
        Site reached = caller.siteAt(site);
        List<Judgement.Draft> drafts = JudgementRequests.checked(body);
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            drafts.forEach(draft -> judgements.record(reached.id(), draft));
                            StoredResponse kept = StoredResponse.json(
                                    200, json.writeValueAsString(new JudgementsKept(drafts.size())));
                            reservation.complete(kept);
                            return kept;
                        }))
                .entity();
    }

    @GetMapping
    @Operation(summary = "List judgements", description = "Oldest first; page by page they are the whole export.")
    JudgementList list(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @Parameter(description = "\"next\" of the page before") @RequestParam(required = false) @Nullable
                    UUID after,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        InputCheck check = new InputCheck();
        if (limit < 1 || limit > JudgementRequests.MOST) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + JudgementRequests.MOST);
        }
        check.done();
        return JudgementList.of(
                judgements.list(caller.siteAt(site).id(), Optional.ofNullable(after), limit + 1), limit);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a judgement", description = "Models that were fitted to it stay as they are.")
    void remove(
            @Parameter(description = "Slug or id", example = "garden") @PathVariable String site,
            @PathVariable UUID id,
            Caller caller) {
        Site reached = caller.siteAt(site);
        transaction.executeWithoutResult(status -> {
            judgements.remove(reached.id(), id);
            audit.record(caller, "judgement.removed", id.toString());
        });
    }
}
