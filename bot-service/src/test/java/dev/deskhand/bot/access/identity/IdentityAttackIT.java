package dev.deskhand.bot.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is tried on signed identities; none of it begins a session or changes a customer. */
class IdentityAttackIT extends IdentityTest {

    private SignedIdentity secret;
    private SignedIdentity pair;
    private SignedIdentity stranger;
    private ECKey key;

    @BeforeEach
    void giveTheSiteBothKindsOfKeys() {
        key = SignedIdentity.newKey(Curve.P_256);
        secret = secretOf("default");
        pair = keyOf("default", key);
        stranger = secretOf("other");
    }

    @Test
    void the_tokens_that_the_attacks_begin_with_are_good() {
        assertThat(identify(secret.sign(claims("42"))).statusCode()).isEqualTo(201);
        assertThat(identify(pair.sign(claims("42"))).statusCode()).isEqualTo(201);
        assertThat(identify(pair.sign(at(exp(3_659)))).statusCode()).isEqualTo(201);
        assertThat(identify(pair.sign(at(exp(-59)))).statusCode()).isEqualTo(201);
    }

    @TestFactory
    Stream<DynamicTest> every_forged_token_is_refused() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.putAll(forgedSignatures());
        tokens.putAll(forgedHeaders());
        tokens.putAll(wrongClaims());
        return tokens.entrySet().stream()
                .map(attack -> DynamicTest.dynamicTest(attack.getKey(), () -> {
                    long customers = count("bot.customer");

                    HttpResponse<String> answer = identify(attack.getValue());

                    assertThat(code(answer)).isIn("401 identity_invalid", "400 invalid_request");
                    assertThat(count("bot.customer")).isEqualTo(customers);
                }));
    }

    private Map<String, String> forgedSignatures() throws Exception {
        String good = secret.sign(claims("42"));
        String[] parts = good.split("\\.");
        byte[] publicKey = key.toECPublicKey().getEncoded();
        SignedIdentity swapped = new SignedIdentity(JWSAlgorithm.HS256, pair.kid(), new MACSigner(publicKey));
        SignedIdentity pem = new SignedIdentity(
                JWSAlgorithm.HS256,
                pair.kid(),
                new MACSigner(SignedIdentity.pem(key).getBytes(StandardCharsets.UTF_8)));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no signature, alg none", unsigned("none", secret.kid()));
        tokens.put("no signature, alg None", unsigned("None", secret.kid()));
        tokens.put("no signature, alg HS256", parts[0] + "." + parts[1] + ".");
        tokens.put("a signature of zeros", pairToken()[0] + "." + pairToken()[1] + "." + base64(new byte[64]));
        tokens.put("HS256 with the public key as secret", swapped.sign(claims("42")));
        tokens.put("HS256 with the public key's PEM as secret", pem.sign(claims("42")));
        tokens.put(
                "ES256 under the kid of a secret",
                new SignedIdentity(JWSAlgorithm.ES256, secret.kid(), pair.signer()).sign(claims("42")));
        tokens.put("another site's secret under its own kid", stranger.sign(claims("42")));
        tokens.put(
                "another site's secret under our kid",
                new SignedIdentity(JWSAlgorithm.HS256, secret.kid(), stranger.signer()).sign(claims("42")));
        tokens.put("tampered claims", parts[0] + "." + secret.sign(claims("43")).split("\\.")[1] + "." + parts[2]);
        tokens.put("a tampered signature", parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse());
        return tokens;
    }

    private Map<String, String> forgedHeaders() throws JOSEException {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no kid", secret.sign(new JWSHeader.Builder(JWSAlgorithm.HS256), claims("42")));
        tokens.put(
                "an unknown kid",
                new SignedIdentity(JWSAlgorithm.HS256, UUID.randomUUID().toString(), secret.signer())
                        .sign(claims("42")));
        tokens.put(
                "a kid that is SQL",
                new SignedIdentity(JWSAlgorithm.HS256, "' or '1'='1", secret.signer()).sign(claims("42")));
        tokens.put("two kids", signed("{\"alg\":\"HS256\",\"kid\":\"x\",\"kid\":\"" + secret.kid() + "\"}"));
        tokens.put("alg HS384", signed("{\"alg\":\"HS384\",\"kid\":\"" + secret.kid() + "\"}"));
        tokens.put(
                "a key in the header",
                pair.sign(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(secret.kid())
                                .jwk(key.toPublicJWK()),
                        claims("42")));
        tokens.put(
                "a critical extension",
                secret.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(secret.kid())
                                .criticalParams(Set.of("urn:x"))
                                .customParam("urn:x", 1),
                        claims("42")));
        tokens.put("two parts", "e30.e30");
        tokens.put("four parts", secret.sign(claims("42")) + ".e30");
        tokens.put("five parts", "e30.e30.e30.e30.e30");
        tokens.put("no JWT at all", "hello");
        tokens.put("nothing", "");
        tokens.put("a huge token", secret.sign(claims("42").claim("attributes", Map.of("a", "x".repeat(9_000)))));
        return tokens;
    }

    private Map<String, String> wrongClaims() {
        Map<String, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder>> changes = new LinkedHashMap<>();
        changes.put("another site's aud", it -> it.audience("other"));
        changes.put("two auds", it -> it.audience(List.of("default", "other")));
        changes.put("no aud", it -> it.audience((String) null));
        changes.put("no sub", it -> it.subject(null));
        changes.put("a blank sub", it -> it.subject(" "));
        changes.put("a long sub", it -> it.subject("x".repeat(256)));
        changes.put("a sub with control characters", it -> it.subject("a\u0000b"));
        changes.put("no exp", it -> it.expirationTime(null));
        changes.put("exp has passed", it -> it.expirationTime(exp(-60)));
        changes.put("exp is too far", it -> it.expirationTime(exp(3_661)));
        changes.put("exp is for ever", it -> it.claim("exp", Long.MAX_VALUE));
        changes.put("exp is text", it -> it.claim("exp", "tomorrow"));
        changes.put("iat is to come", it -> it.issueTime(exp(61)));
        changes.put("nbf is to come", it -> it.notBeforeTime(exp(61)));
        changes.put("name is a list", it -> it.claim("name", List.of("Ana")));
        changes.put("attributes are text", it -> it.claim("attributes", "admin"));
        changes.put("an attribute is an object", it -> it.claim("attributes", Map.of("a", Map.of())));
        Map<String, String> tokens = new LinkedHashMap<>();
        changes.forEach((name, change) -> tokens.put(name, secret.sign(change.apply(claims("42")))));
        return tokens;
    }

    private JWTClaimsSet.Builder at(Date expires) {
        return claims("42").expirationTime(expires);
    }

    private Date exp(long secondsFromNow) {
        Instant then = clock.instant().plusSeconds(secondsFromNow);
        return Date.from(then);
    }

    private String[] pairToken() {
        return pair.sign(claims("42")).split("\\.");
    }

    private String unsigned(String algorithm, String kid) {
        return base64("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\"}") + "."
                + secret.sign(claims("42")).split("\\.")[1] + ".";
    }

    /** Good claims under any header, with a signature that holds. */
    private String signed(String header) throws JOSEException {
        String input = base64(header) + "." + secret.sign(claims("42")).split("\\.")[1];
        return input + "."
                + secret.signer().sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
