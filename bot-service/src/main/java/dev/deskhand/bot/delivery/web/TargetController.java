package dev.deskhand.bot.delivery.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.delivery.Deliveries;
import dev.deskhand.bot.delivery.DeliveryDesk;
import dev.deskhand.bot.delivery.DeliveryId;
import dev.deskhand.bot.delivery.Target;
import dev.deskhand.bot.delivery.TargetId;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Who is told what happens at a site. */
@RestController
@RequestMapping("/sites/{site}/delivery-targets")
@Access(scope = Scope.ADMIN)
@Tag(name = "Delivery", description = "Webhooks, mail and other systems, and what they were told")
class TargetController {

    private final DeliveryDesk desk;
    private final Targets targets;
    private final Deliveries deliveries;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    TargetController(
            DeliveryDesk desk,
            Targets targets,
            Deliveries deliveries,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.desk = desk;
        this.targets = targets;
        this.deliveries = deliveries;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "A site's delivery targets, oldest first")
    TargetList list(@PathVariable String site, Caller caller) {
        return new TargetList(
                targets.of(caller.siteFor(site).id()).stream().map(this::shown).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One delivery target")
    TargetResponse get(@PathVariable String site, @PathVariable UUID id, Caller caller) {
        return shown(targets.get(caller.siteFor(site).id(), new TargetId(id)));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Add a delivery target",
            description = "A webhook's signing secret is in this response and nowhere else; a response replayed for its"
                    + " Idempotency-Key comes without it.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TargetResponse.class)))
    ResponseEntity<String> add(
            @PathVariable String site, @RequestBody TargetRequest body, Caller caller, IdempotentRequest request) {
        Site owner = caller.siteFor(site);
        Targets.NewTarget wanted = body.target();
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            Target target = desk.add(owner, wanted);
                            audit.record(
                                    caller,
                                    "delivery-target.created",
                                    target.id().toString());
                            reservation.complete(created(owner, shown(target)));
                            return created(owner, TargetResponse.revealing(target, desk.breaker(target.id())));
                        }))
                .entity();
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace a delivery target", description = "Secrets that are not named stay as they are.")
    TargetResponse replace(
            @PathVariable String site, @PathVariable UUID id, @RequestBody TargetRequest body, Caller caller) {
        Site owner = caller.siteFor(site);
        Targets.NewTarget wanted = body.target();
        return shown(transaction.execute(status -> {
            Target target = desk.replace(owner, new TargetId(id), wanted);
            audit.record(caller, "delivery-target.changed", id.toString());
            return target;
        }));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a delivery target with all that is still to be told to it")
    void delete(@PathVariable String site, @PathVariable UUID id, Caller caller) {
        Site owner = caller.siteFor(site);
        transaction.executeWithoutResult(status -> {
            targets.delete(owner.id(), new TargetId(id));
            audit.record(caller, "delivery-target.deleted", id.toString());
        });
    }

    @PostMapping(path = "/{id}/secret", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Give a webhook a new signing secret",
            description = "The secret before it signs beside it for a day: both signatures are sent. The new one is in"
                    + " this response and nowhere else.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TargetResponse.class)))
    ResponseEntity<String> rotate(
            @PathVariable String site, @PathVariable UUID id, Caller caller, IdempotentRequest request) {
        Site owner = caller.siteFor(site);
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            Target target = desk.rotate(owner, new TargetId(id));
                            audit.record(caller, "delivery-target.rotated", id.toString());
                            reservation.complete(ok(200, shown(target)));
                            return ok(200, TargetResponse.revealing(target, desk.breaker(target.id())));
                        }))
                .entity();
    }

    @PostMapping(path = "/{id}/test", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send a test event to a delivery target",
            description = "It goes the way of all others; how it went is told by the delivery.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryResponse.class)))
    ResponseEntity<String> test(
            @PathVariable String site, @PathVariable UUID id, Caller caller, IdempotentRequest request) {
        Site owner = caller.siteFor(site);
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            DeliveryId test = desk.test(owner, new TargetId(id));
                            StoredResponse response = ok(202, DeliveryResponse.of(deliveries.get(owner.id(), test)));
                            reservation.complete(response);
                            return response;
                        }))
                .entity();
    }

    private TargetResponse shown(Target target) {
        return TargetResponse.of(target, desk.breaker(target.id()));
    }

    private StoredResponse created(Site site, TargetResponse target) {
        return new StoredResponse(
                201,
                MediaType.APPLICATION_JSON_VALUE,
                "/sites/" + site.slug() + "/delivery-targets/" + target.id(),
                json.writeValueAsString(target));
    }

    private StoredResponse ok(int status, Object body) {
        return new StoredResponse(status, MediaType.APPLICATION_JSON_VALUE, null, json.writeValueAsString(body));
    }
}
