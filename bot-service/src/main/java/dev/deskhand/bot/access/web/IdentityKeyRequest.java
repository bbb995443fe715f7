package dev.deskhand.bot.access.web;

import dev.deskhand.bot.access.identity.IdentityAlgorithm;
import dev.deskhand.bot.access.identity.KeyMaterial;
import dev.deskhand.bot.problem.DeskhandException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** A key for signed identities to be made (HS256), or to be made known (ES256). */
@Schema(name = "NewIdentityKey")
record IdentityKeyRequest(
        @Schema(
                allowableValues = {"HS256", "ES256"},
                example = "ES256")
        @Nullable
        String algorithm,

        @Schema(
                description = "ES256 only: the public key, on the curve P-256, as PEM",
                example = "-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----")
        @Nullable
        String publicKey) {

    KeyMaterial material(SecureRandom random) {
        IdentityAlgorithm wanted = IdentityAlgorithm.fromName("" + algorithm)
                .orElseThrow(
                        () -> DeskhandException.invalid("/algorithm", "is " + algorithm + ", must be HS256 or ES256"));
        if (wanted == IdentityAlgorithm.HS256) {
            if (publicKey != null) {
                throw DeskhandException.invalid("/publicKey", "goes with ES256 only; an HS256 secret is made here");
            }
            return KeyMaterial.newSecret(random);
        }
        return KeyMaterial.publicKey("" + publicKey)
                .orElseThrow(() -> DeskhandException.invalid(
                        "/publicKey", "must be the PEM text of a public key on the curve P-256"));
    }
}
