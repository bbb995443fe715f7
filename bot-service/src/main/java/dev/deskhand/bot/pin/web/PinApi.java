package dev.deskhand.bot.pin.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.pin.Pin;
import dev.deskhand.bot.pin.Pinning;
import dev.deskhand.bot.pin.Pins;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

/** Pinned answers for programs. */
@RestController
@RequestMapping("/sites/{site}/pinned-answers")
@Access(scope = Scope.CURATE)
@Tag(name = "Desk")
class PinApi {

    private static final String KEY = "key";

    private final Pins pins;
    private final Pinning pinning;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PinApi(
            Pins pins,
            Pinning pinning,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.pins = pins;
        this.pinning = pinning;
        this.responses = responses;
        this.transaction = transaction;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "List a site's pinned answers")
    List<PinRequest> list(@Parameter(hidden = true) Caller caller, @PathVariable("site") String slug) {
        return pins.list(caller.siteAt(slug).id()).stream().map(PinRequest::of).toList();
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pin an answer to a question",
            description = "Given from the next question on, in the mode \"pinned\", whatever articles say.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PinRequest.class)))
    ResponseEntity<String> pin(
            @PathVariable("site") String slug, @RequestBody PinRequest body, Caller caller, IdempotentRequest request) {
        Site site = caller.siteAt(slug);
        Pin wanted = body.pin();
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            Pin pinned = pinning.pin(
                                    site.id(), wanted, KEY, caller.key().id().value());
                            StoredResponse response =
                                    StoredResponse.json(201, json.writeValueAsString(PinRequest.of(pinned)));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a pinned answer away")
    void unpin(@Parameter(hidden = true) Caller caller, @PathVariable("site") String slug, @PathVariable UUID id) {
        pinning.unpin(caller.siteAt(slug).id(), id, KEY, caller.key().id().value());
    }
}
