package dev.deskhand.bot.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.access.identity.IdentityKey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key for signed identities; the secret is there only in the answer that made it. */
@Schema(name = "IdentityKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentityKeyResponse(
        @Schema(description = "To be named in the header of each token")
        UUID kid,

        @Schema(example = "HS256") String algorithm,

        @Schema(description = "HS256: the secret in base64url, told only once") @Nullable
        String secret,

        Instant createdAt) {

    static IdentityKeyResponse of(IdentityKey key, @Nullable String secret) {
        return new IdentityKeyResponse(key.id(), key.algorithm().name(), secret, key.createdAt());
    }
}
