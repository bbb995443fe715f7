package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.access.identity.IdentityAlgorithm;
import dev.deskhand.bot.access.identity.IdentityKey;
import dev.deskhand.bot.access.identity.IdentityKeys;
import dev.deskhand.bot.access.identity.KeyMaterial;
import dev.deskhand.bot.access.session.SessionVisitors;
import dev.deskhand.knowledge.publish.Site;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.SecureRandom;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A site's keys for signed identities: made or made known, listed, deleted. */
@RestController
@RequestMapping("/sites/{site}/identity-keys")
@Access(scope = Scope.ADMIN)
@Tag(name = "Identity keys", description = "Keys with which a site vouches for its customers")
class IdentityKeyController {

    private final IdentityKeys keys;
    private final SessionVisitors visitors;
    private final IdempotentResponses responses;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    IdentityKeyController(
            IdentityKeys keys,
            SessionVisitors visitors,
            IdempotentResponses responses,
            TransactionTemplate transaction,
            Audit audit,
            JsonMapper json) {
        this.keys = keys;
        this.visitors = visitors;
        this.responses = responses;
        this.transaction = transaction;
        this.audit = audit;
        this.json = json;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make an identity key, or make one known",
            description = "At most two at a time. An HS256 secret is in this response and nowhere else; a response"
                    + " replayed for its Idempotency-Key comes without it.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IdentityKeyResponse.class)))
    ResponseEntity<String> create(
            @PathVariable String site, @RequestBody IdentityKeyRequest body, Caller caller, IdempotentRequest request) {
        Site owner = caller.siteFor(site);
        KeyMaterial material = body.material(random);
        @Nullable String secret = material.algorithm() == IdentityAlgorithm.HS256 ? material.shown() : null;
        return responses
                .run(
                        request,
                        reservation -> transaction.execute(status -> {
                            IdentityKey key = keys.add(owner.id(), material);
                            audit.record(
                                    caller, "identity-key.created", key.id().toString());
                            reservation.complete(created(owner, IdentityKeyResponse.of(key, null)));
                            return created(owner, IdentityKeyResponse.of(key, secret));
                        }))
                .entity();
    }

    @GetMapping
    @Operation(summary = "List a site's identity keys")
    IdentityKeyList list(@PathVariable String site, Caller caller) {
        return new IdentityKeyList(keys.list(caller.siteFor(site).id()).stream()
                .map(key -> IdentityKeyResponse.of(key, null))
                .toList());
    }

    @DeleteMapping("/{kid}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an identity key", description = "The sessions that began with it end.")
    void delete(@PathVariable String site, @PathVariable UUID kid, Caller caller) {
        Site owner = caller.siteFor(site);
        transaction.executeWithoutResult(status -> {
            keys.delete(owner.id(), kid);
            audit.record(caller, "identity-key.deleted", kid.toString());
        });
        visitors.forgetAll();
    }

    private StoredResponse created(Site site, IdentityKeyResponse key) {
        return new StoredResponse(
                201,
                MediaType.APPLICATION_JSON_VALUE,
                "/sites/" + site.slug() + "/identity-keys/" + key.kid(),
                json.writeValueAsString(key));
    }
}
