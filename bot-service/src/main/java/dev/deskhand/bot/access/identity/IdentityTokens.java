package dev.deskhand.bot.access.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.publish.Site;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Checks the tokens (JWS in compact form, RFC 7515 and 7519) with which a site vouches for a customer. The key says how
 * it signs, the token's {@code alg} only has to agree; nothing else in a token is read before its signature holds.
 */
@Component
public class IdentityTokens {

    /** Characters of the longest token that is looked at. */
    public static final int LONGEST = 8_192;

    private final IdentityKeys keys;
    private final IdentityClaims claims;

    IdentityTokens(IdentityKeys keys, IdentityClaims claims) {
        this.keys = keys;
        this.claims = claims;
    }

    /**
     * @throws DeskhandException 401 {@code identity_invalid}, saying what is wrong
     */
    public VerifiedIdentity verify(Site site, String token) {
        if (token.length() > LONGEST) {
            throw refused("it has " + token.length() + " characters, must be at most " + LONGEST);
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            UUID key = keyOf(jwt.getHeader());
            KeyMaterial material =
                    keys.find(site.id(), key).orElseThrow(() -> refused("its kid names no key of this site"));
            if (!material.algorithm().is(jwt.getHeader().getAlgorithm())) {
                throw refused(
                        "its alg is " + jwt.getHeader().getAlgorithm() + ", its key is for " + material.algorithm());
            }
            if (!jwt.verify(material.verifier())) {
                throw refused("its signature does not hold");
            }
            JWTClaimsSet read = jwt.getJWTClaimsSet();
            return claims.check(site, key, read);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused("it is not a signed JWT that can be read");
        }
    }

    private static UUID keyOf(JWSHeader header) {
        return Optional.ofNullable(header.getKeyID())
                .map(kid -> {
                    try {
                        return UUID.fromString(kid);
                    } catch (IllegalArgumentException e) {
                        throw refused("its kid names no key of this site");
                    }
                })
                .orElseThrow(() -> refused("its header has no kid"));
    }

    static DeskhandException refused(String why) {
        return new DeskhandException(ErrorCode.IDENTITY_INVALID, "The identity is refused: " + why + ".");
    }
}
