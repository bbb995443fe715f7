package dev.deskhand.bot.source.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.source.SourceDesk;
import dev.deskhand.ingest.configured.ConfiguredSource;
import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceId;
import dev.deskhand.ingest.configured.SourceRuns;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Sources: added, listed, described anew, removed. */
@RestController
@RequestMapping("/knowledge/sources")
@Access(scope = {Scope.INGEST, Scope.CURATE})
@Tag(name = "Sources", description = "Where articles come from, and the runs that keep them in step")
class SourceController {

    private final SourceDesk desk;
    private final SourceRuns runs;
    private final SourceRequests requests;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    SourceController(
            SourceDesk desk,
            SourceRuns runs,
            SourceRequests requests,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.desk = desk;
        this.runs = runs;
        this.requests = requests;
        this.responses = responses;
        this.transaction = transaction;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "List a site's sources", description = "By name, each with its latest run.")
    SourceResponse.Listed list(
            @Parameter(description = "Slug; the key's only site when missing") @RequestParam(required = false) @Nullable
                    String site,
            Caller caller) {
        return new SourceResponse.Listed(
                desk.list(caller.siteFor(site)).stream().map(this::response).toList());
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a source",
            description = "It is run by its schedule, and when asked; adding it does not run it.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SourceResponse.class)))
    ResponseEntity<String> add(@RequestBody SourceRequest body, Caller caller, IdempotentRequest request) {
        SourceDefinition definition = requests.checked(body);
        Site site = caller.siteFor(body.site());
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            SourceResponse added = response(desk.add(caller, site, definition));
                            StoredResponse stored = new StoredResponse(
                                    HttpStatus.CREATED.value(),
                                    MediaType.APPLICATION_JSON_VALUE,
                                    "/knowledge/sources/" + added.id(),
                                    json.writeValueAsString(added));
                            reservation.complete(stored);
                            return stored;
                        }))
                .entity();
    }

    @GetMapping("/{source}")
    @Operation(summary = "Look a source up", description = "With its latest run, but without its secret.")
    SourceResponse get(@PathVariable String source, Caller caller) {
        return response(desk.get(caller, idOf(source)));
    }

    @PutMapping("/{source}")
    @Operation(
            summary = "Describe a source anew",
            description = "All but the site, which stays, and the token, which stays when it is missing.")
    SourceResponse replace(@PathVariable String source, @RequestBody SourceRequest body, Caller caller) {
        return response(desk.replace(caller, idOf(source), requests.checked(body)));
    }

    @DeleteMapping("/{source}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a source", description = "With the history of its runs. Its articles stay.")
    void remove(@PathVariable String source, Caller caller) {
        desk.remove(caller, idOf(source));
    }

    /** @throws DeskhandException 404 for what can be no id */
    static SourceId idOf(String source) {
        try {
            return new SourceId(UUID.fromString(source));
        } catch (IllegalArgumentException odd) {
            throw DeskhandException.notFound("There is no source \"" + source + "\" for this key.");
        }
    }

    private SourceResponse response(ConfiguredSource source) {
        return SourceResponse.of(
                source, runs.list(source.id(), 1).stream().findFirst().orElse(null));
    }
}
