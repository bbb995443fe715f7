package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.ApiKey;
import dev.deskhand.bot.access.ApiKeyId;
import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.IssuedApiKey;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.problem.DeskhandException;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Keys: made, listed, revoked. An administrator of some sites sees and makes only keys that reach no others. */
@RestController
@RequestMapping("/keys")
@Access(scope = Scope.ADMIN)
@Tag(name = "Keys", description = "API keys, their scopes and sites")
class KeyController {

    private final ApiKeys keys;
    private final KeyRequests requests;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;

    KeyController(
            ApiKeys keys,
            KeyRequests requests,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.keys = keys;
        this.requests = requests;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a key",
            description = "The secret is in this response and nowhere else; a response replayed for its"
                    + " Idempotency-Key comes without it.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KeyResponse.class)))
    ResponseEntity<String> create(@RequestBody KeyRequest body, Caller caller, IdempotentRequest request) {
        NewApiKey wanted = requests.check(body, caller);
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            IssuedApiKey issued = keys.issue(wanted);
                            ApiKey key = issued.key();
                            audit.record(caller, "key.created", key.id().toString());
                            reservation.complete(created(KeyResponse.of(key, null)));
                            return created(KeyResponse.of(key, issued.secret().value()));
                        }))
                .entity();
    }

    @GetMapping
    @Operation(summary = "List keys")
    KeyList list(Caller caller) {
        return new KeyList(keys.list().stream()
                .filter(key -> reaches(caller.key(), key))
                .map(key -> KeyResponse.of(key, null))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look a key up")
    KeyResponse get(@PathVariable UUID id, Caller caller) {
        return KeyResponse.of(reachable(id, caller), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revoke a key",
            description = "It counts at once, on other nodes within a second; revoking again changes nothing.")
    void revoke(@PathVariable UUID id, Caller caller) {
        ApiKey key = reachable(id, caller);
        transaction.executeWithoutResult(status -> {
            keys.revoke(key.id());
            audit.record(caller, "key.revoked", key.id().toString());
        });
    }

    private ApiKey reachable(UUID id, Caller caller) {
        ApiKey key = keys.get(new ApiKeyId(id));
        if (!reaches(caller.key(), key)) {
            throw DeskhandException.notFound("There is no key " + id + ".");
        }
        return key;
    }

    private static boolean reaches(ApiKey administrator, ApiKey key) {
        return administrator.allSites()
                || !key.allSites() && administrator.sites().containsAll(key.sites());
    }

    private StoredResponse created(KeyResponse key) {
        return new StoredResponse(
                201, MediaType.APPLICATION_JSON_VALUE, "/keys/" + key.id(), json.writeValueAsString(key));
    }
}
