package dev.deskhand.bot.console;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.deskhand.bot.delivery.StubReceiver;
import dev.deskhand.bot.delivery.StubReceiver.Answer;
import dev.deskhand.bot.delivery.StubReceiver.Got;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on this machine: says what it is, and gives tokens for codes to the client that it knows. */
public final class StubProvider {

    /** One for all services of a run. */
    public static final StubProvider SHARED = new StubProvider();

    public static final String CLIENT = "desk";
    public static final String SECRET = "what only the desk and the provider know";

    private final StubReceiver server = new StubReceiver();
    private final RSAKey key = newKey("published");
    private final RSAKey foreignKey = newKey("published");
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();

    private record Granted(String token, MultiValueMap<String, String> asked) {}

    private StubProvider() {
        server.answer(this::answer);
    }

    public String issuer() {
        return server.address();
    }

    /** A code for somebody with these claims, beside those that every token has. */
    public String grant(URI asked, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return grant(asked, signed(claims(asked, claims), key));
    }

    /** The same with a signature by another key of the same name. */
    public String forge(URI asked, UnaryOperator<JWTClaimsSet.Builder> claims) {
        return grant(asked, signed(claims(asked, claims), foreignKey));
    }

    /** The same with a signature by the secret that the client has. */
    public String forgeWithSecret(URI asked, UnaryOperator<JWTClaimsSet.Builder> claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(asked, claims));
            token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
            return grant(asked, token.serialize());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public static String parameter(URI asked, String name) {
        return UriComponentsBuilder.fromUri(asked).build().getQueryParams().getFirst(name);
    }

    private String grant(URI asked, String token) {
        String code = UUID.randomUUID().toString();
        granted.put(
                code,
                new Granted(token, UriComponentsBuilder.fromUri(asked).build().getQueryParams()));
        return code;
    }

    private JWTClaimsSet claims(URI asked, UnaryOperator<JWTClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        return claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject("subject-1")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", parameter(asked, "nonce"))
                        .claim("email_verified", true))
                .build();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private Answer answer(Got request) {
        if (request.path().endsWith("/.well-known/openid-configuration")) {
            return Answer.of(200, JsonMapper.shared().writeValueAsString(description(issuer())));
        }
        return switch (request.path()) {
            case "/keys" -> Answer.of(200, new JWKSet(key.toPublicJWK()).toString());
            case "/token" -> token(request);
            default -> Answer.of(404, "{}");
        };
    }

    /** What a provider at an address says of itself. */
    public static Map<String, Object> description(String issuer) {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic"));
    }

    private Answer token(Got request) {
        MultiValueMap<String, String> form = UriComponentsBuilder.fromUriString("?" + request.body())
                .build(true)
                .getQueryParams();
        Granted found = granted.remove(String.valueOf(form.getFirst("code")));
        boolean fine = found != null
                && isClient(request.header("authorization"))
                && challenge(form.getFirst("code_verifier"))
                        .equals(found.asked().getFirst("code_challenge"))
                && decoded(form.getFirst("redirect_uri"))
                        .equals(decoded(found.asked().getFirst("redirect_uri")));
        if (!fine) {
            return Answer.of(400, "{\"error\": \"invalid_grant\"}");
        }
        return Answer.of(
                200,
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \""
                        + found.token() + "\"}");
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
    }

    private static boolean isClient(String authorization) {
        String secret = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        byte[] pair = (CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return authorization.equals("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(hash).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey newKey(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
