package dev.deskhand.bot.access.identity;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.WidgetTest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started service whose sites vouch for their customers. */
abstract class IdentityTest extends WidgetTest {

    SignedIdentity secretOf(String site) {
        JsonNode key = json(post("/sites/" + site + "/identity-keys", admin(), "{\"algorithm\": \"HS256\"}"));
        return SignedIdentity.withSecret(
                key.path("kid").asString(), key.path("secret").asString());
    }

    SignedIdentity keyOf(String site, ECKey pair) {
        return SignedIdentity.withKey(
                json(publish(site, SignedIdentity.pem(pair))).path("kid").asString(), pair);
    }

    HttpResponse<String> publish(String site, String pem) {
        String body = "{\"algorithm\": \"ES256\", \"publicKey\": "
                + JsonMapper.shared().writeValueAsString(pem) + "}";
        return post("/sites/" + site + "/identity-keys", admin(), body);
    }

    HttpResponse<String> identify(String token) {
        return begin("{\"site\": \"default\", \"identity\": \"" + token + "\"}");
    }

    HttpResponse<String> identify(String token, String earlier) {
        return begin("{\"site\": \"default\", \"identity\": \"" + token + "\"}", Visitor.HEADER, earlier);
    }

    /** An identified visitor's session. */
    JsonNode signedIn(SignedIdentity site, String subject, String... earlier) {
        String token = site.sign(claims(subject));
        return json(earlier.length == 0 ? identify(token) : identify(token, earlier[0]));
    }

    JWTClaimsSet.Builder claims(String subject) {
        return SignedIdentity.claims(subject, clock.instant());
    }

    String admin() {
        return keyWith(Scope.ADMIN);
    }

    static String customer(JsonNode session) {
        return session.at("/customer/id").asString();
    }
}
