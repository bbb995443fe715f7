package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.delivery.Deliveries;
import dev.deskhand.bot.delivery.DeliveryId;
import dev.deskhand.bot.delivery.DeliveryState;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What targets were told, and what still waits. */
@RestController
@RequestMapping("/sites/{site}/deliveries")
@Access(scope = Scope.ADMIN)
@Tag(name = "Delivery")
class DeliveryController {

    private static final int MAX_LIMIT = 200;

    private final Deliveries deliveries;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    DeliveryController(
            Deliveries deliveries,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.deliveries = deliveries;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "A site's deliveries, the newest first")
    DeliveryList list(
            @PathVariable String site,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        Optional<DeliveryState> wanted = Optional.ofNullable(status).flatMap(DeliveryState::fromCode);
        InputCheck check = new InputCheck();
        if (status != null && wanted.isEmpty()) {
            check.wrongParameter("status", "is \"" + status + "\", must be due, delivered, skipped or parked");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        check.done();
        return new DeliveryList(deliveries.list(caller.siteFor(site).id(), wanted, limit).stream()
                .map(DeliveryResponse::of)
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One delivery")
    DeliveryResponse get(@PathVariable String site, @PathVariable UUID id, Caller caller) {
        return DeliveryResponse.of(deliveries.get(caller.siteFor(site).id(), new DeliveryId(id)));
    }

    @PostMapping(path = "/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Let a parked delivery begin anew")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
    ResponseEntity<String> replay(
            @PathVariable String site, @PathVariable UUID id, Caller caller, IdempotentRequest request) {
        Site owner = caller.siteFor(site);
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            DeliveryResponse begun =
                                    DeliveryResponse.of(deliveries.replay(owner.id(), new DeliveryId(id)));
                            audit.record(caller, "delivery.replayed", id.toString());
                            StoredResponse response = new StoredResponse(
                                    200, MediaType.APPLICATION_JSON_VALUE, null, json.writeValueAsString(begun));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }
}
