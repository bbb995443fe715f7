package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Moves hand-offs on for agents who work in another system. */
@RestController
@RequestMapping(path = "/handoffs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(scope = Scope.HANDOFF)
@Tag(name = "hand-offs")
class HandoffActionController {

    private final Handoffs handoffs;
    private final TakeOver takeOver;
    private final Agents agents;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    HandoffActionController(
            Handoffs handoffs,
            TakeOver takeOver,
            Agents agents,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.handoffs = handoffs;
        this.takeOver = takeOver;
        this.agents = agents;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    /** What is done to the conversation of a hand-off. */
    private interface Step {
        void take(Handoff handoff, AgentId agent);
    }

    @PostMapping("/claim")
    @Operation(
            summary = "Take a hand-off for an agent",
            description = "The bot is silent from now on. 409 `claimed` when another agent has the conversation.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandoffResponse.class)))
    ResponseEntity<String> claim(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String site,
            @RequestBody AgentRequest body,
            IdempotentRequest request) {
        String agent = body.check();
        return run(
                caller,
                site,
                id,
                request,
                agent,
                "handoff.claimed",
                (handoff, who) -> takeOver.claim(handoff.site(), handoff.conversation(), who));
    }

    @PostMapping("/resolve")
    @Operation(
            summary = "Close the conversation of a hand-off",
            description = "It is solved unless `reason` says else.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandoffResponse.class)))
    ResponseEntity<String> resolve(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String site,
            @RequestBody ResolveRequest body,
            IdempotentRequest request) {
        String agent = body.check();
        Resolution reason = body.resolution();
        return run(
                caller,
                site,
                id,
                request,
                agent,
                "handoff.resolved",
                (handoff, who) -> takeOver.resolve(handoff.site(), handoff.conversation(), who, reason));
    }

    @PostMapping("/return")
    @Operation(summary = "Give the conversation of a hand-off back to the bot")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandoffResponse.class)))
    ResponseEntity<String> giveBack(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String site,
            @RequestBody AgentRequest body,
            IdempotentRequest request) {
        String agent = body.check();
        return run(
                caller,
                site,
                id,
                request,
                agent,
                "handoff.returned",
                (handoff, who) -> takeOver.backToBot(handoff.site(), handoff.conversation(), who));
    }

    private ResponseEntity<String> run(
            Caller caller,
            @Nullable String site,
            UUID id,
            IdempotentRequest request,
            String email,
            String action,
            Step step) {
        SiteId reached = caller.siteFor(site).id();
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            Handoff handoff = handoffs.get(reached, new HandoffId(id));
                            step.take(handoff, agent(reached, email));
                            audit.record(caller, action, handoff.id().toString());
                            StoredResponse done = StoredResponse.json(
                                    200,
                                    json.writeValueAsString(HandoffResponse.of(handoffs.get(reached, handoff.id()))));
                            reservation.complete(done);
                            return done;
                        }))
                .entity();
    }

    private AgentId agent(SiteId site, String email) {
        return agents.findByEmail(email)
                .filter(agent -> agent.reaches(site) && agent.isActive())
                .map(Agent::id)
                .orElseThrow(() -> DeskhandException.invalid(
                        "/agent", "is \"" + email + "\", must be the address of an agent of this site"));
    }
}
