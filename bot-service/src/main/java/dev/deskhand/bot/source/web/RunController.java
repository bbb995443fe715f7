package dev.deskhand.bot.source.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.source.SourceDesk;
import dev.deskhand.ingest.configured.RunId;
import dev.deskhand.ingest.configured.SourceId;
import dev.deskhand.ingest.configured.SourceRun;
import dev.deskhand.ingest.configured.SourceRuns;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Runs of sources: asked for, listed, looked at, followed. */
@RestController
@RequestMapping("/knowledge/sources/{source}")
@Access(scope = {Scope.INGEST, Scope.CURATE})
@Tag(name = "Sources")
class RunController {

    private static final int MOST = 50;

    private final SourceDesk desk;
    private final SourceRuns runs;
    private final RunWatchers watchers;
    private final IdempotentResponses responses;
    private final JsonMapper json;

    RunController(
            SourceDesk desk, SourceRuns runs, RunWatchers watchers, IdempotentResponses responses, JsonMapper json) {
        this.desk = desk;
        this.runs = runs;
        this.watchers = watchers;
        this.responses = responses;
        this.json = json;
    }

    @PostMapping(path = "/sync", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Run a source now",
            description = "Answers at once; the run begins within a second. 409 while one waits or runs.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RunResponse.class)))
    ResponseEntity<String> sync(
            @PathVariable String source,
            @RequestBody(required = false) @Nullable SyncRequest body,
            Caller caller,
            IdempotentRequest request) {
        SourceId id = SourceController.idOf(source);
        boolean force = body != null && Boolean.TRUE.equals(body.force());
        return responses
                .run(request, reservation -> {
                    RunId run = desk.sync(caller, id, force);
                    return new StoredResponse(
                            HttpStatus.ACCEPTED.value(),
                            MediaType.APPLICATION_JSON_VALUE,
                            "/knowledge/sources/" + id + "/runs/" + run,
                            json.writeValueAsString(RunResponse.of(found(id, run))));
                })
                .entity();
    }

    @GetMapping("/runs")
    @Operation(summary = "List a source's runs", description = "Newest first; the last 50 are kept.")
    RunResponse.Listed list(
            @PathVariable String source,
            @Parameter(description = "1 to 50") @RequestParam(defaultValue = "20") int limit,
            Caller caller) {
        InputCheck check = new InputCheck();
        if (limit < 1 || limit > MOST) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + MOST);
        }
        check.done();
        SourceId id = reached(caller, source);
        return new RunResponse.Listed(
                runs.list(id, limit).stream().map(RunResponse::of).toList());
    }

    @GetMapping("/runs/{run}")
    @Operation(summary = "Look at a run", description = "With what it did with each file, once it is through.")
    RunDetails get(@PathVariable String source, @PathVariable String run, Caller caller) {
        SourceId id = reached(caller, source);
        SourceRun found = found(id, idOf(run));
        return new RunDetails(
                RunResponse.of(found),
                runs.report(id, found.id()).map(json::readTree).orElse(null));
    }

    @GetMapping(path = "/runs/{run}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow a run",
            description =
                    "Server-sent events: \"progress\" while it waits and runs, then \"done\"; each carries the run.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = RunResponse.class)))
    SseEmitter follow(@PathVariable String source, @PathVariable String run, Caller caller) {
        SourceId id = reached(caller, source);
        return watchers.watch(found(id, idOf(run)));
    }

    private SourceId reached(Caller caller, String source) {
        return desk.get(caller, SourceController.idOf(source)).id();
    }

    private SourceRun found(SourceId source, RunId run) {
        return runs.find(source, run)
                .orElseThrow(() -> DeskhandException.notFound("The source has no run " + run + "."));
    }

    private static RunId idOf(String run) {
        try {
            return new RunId(UUID.fromString(run));
        } catch (IllegalArgumentException odd) {
            throw DeskhandException.notFound("The source has no run \"" + run + "\".");
        }
    }
}
