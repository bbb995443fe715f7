package dev.deskhand.bot.access.identity;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Arrays;
import java.util.Optional;

/** How a site signs; each key is for one way alone. */
public enum IdentityAlgorithm {
    /** HMAC with SHA-256: the site and we share a secret. */
    HS256(JWSAlgorithm.HS256),
    /** ECDSA on the curve P-256 with SHA-256: we have only the public key. */
    ES256(JWSAlgorithm.ES256);

    private final JWSAlgorithm algorithm;

    IdentityAlgorithm(JWSAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    public static Optional<IdentityAlgorithm> fromName(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    boolean is(JWSAlgorithm named) {
        return algorithm.equals(named);
    }
}
