package dev.deskhand.bot.handoff.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.HandoffStatus;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads hand-offs. */
@RestController
@Access(scope = Scope.HANDOFF)
@Tag(name = "hand-offs")
class HandoffController {

    private static final int MAX_LIMIT = 200;

    private final Handoffs handoffs;

    HandoffController(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Operation(summary = "What is handed to people, oldest first")
    @GetMapping("/handoffs")
    HandoffList handoffs(
            Caller caller,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") int limit) {
        Optional<HandoffStatus> wanted = Optional.ofNullable(status).flatMap(HandoffStatus::fromCode);
        InputCheck check = new InputCheck();
        if (status != null && wanted.isEmpty()) {
            check.wrongParameter("status", "is \"" + status + "\", must be waiting, accepted or resolved");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            check.wrongParameter("limit", "is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        check.done();
        return new HandoffList(handoffs.list(caller.siteFor(site).id(), wanted, limit).stream()
                .map(HandoffResponse::of)
                .toList());
    }

    @Operation(summary = "One hand-off with its context")
    @GetMapping("/handoffs/{id}")
    HandoffResponse handoff(
            Caller caller, @PathVariable UUID id, @RequestParam(required = false) @Nullable String site) {
        return HandoffResponse.of(handoffs.get(caller.siteFor(site).id(), new HandoffId(id)));
    }
}
