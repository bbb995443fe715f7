package dev.deskhand.bot.access.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

/** A site's back end: it signs who its customers are. */
public record SignedIdentity(JWSAlgorithm algorithm, String kid, JWSSigner signer) {

    public static SignedIdentity withSecret(String kid, String secret) {
        try {
            return new SignedIdentity(
                    JWSAlgorithm.HS256,
                    kid,
                    new MACSigner(Base64.getUrlDecoder().decode(secret)));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static SignedIdentity withKey(String kid, ECKey key) {
        try {
            return new SignedIdentity(JWSAlgorithm.ES256, kid, new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static ECKey newKey(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static String pem(ECKey key) {
        try {
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toECPublicKey().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** What an ordinary token says. */
    public static JWTClaimsSet.Builder claims(String subject, Instant now) {
        return new JWTClaimsSet.Builder()
                .subject(subject)
                .audience("default")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("name", "Ana " + subject)
                .claim("email", subject + "@shop.example")
                .claim("attributes", Map.of("plan", "pro", "seats", 5));
    }

    public String sign(JWTClaimsSet.Builder claims) {
        return sign(new JWSHeader.Builder(algorithm).keyID(kid), claims);
    }

    String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
