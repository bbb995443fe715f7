package dev.deskhand.bot.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import tools.jackson.databind.JsonNode;

/** A site's own server, which signs who its customers are. */
record Identities(String kid, String secret) {

    private static Identities known;

    /** The site's key, made once: a site has two at most. */
    static synchronized Identities of(ServiceUnderTest service) {
        if (known == null) {
            JsonNode key = new SiteApi(service).identityKey();
            known = new Identities(
                    key.path("kid").asString(), key.path("secret").asString());
        }
        return known;
    }

    String tokenFor(String customer, String name) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(customer)
                .audience("default")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(10))))
                .claim("name", name)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), claims);
        token.sign(new MACSigner(Base64.getUrlDecoder().decode(secret)));
        return token.serialize();
    }
}
