package dev.deskhand.bot.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IdentityIT extends IdentityTest {

    @Test
    void a_customer_whom_the_site_vouches_for_is_identified_and_reads_what_is_for_signed_in_ones() {
        JsonNode session = signedIn(secretOf("default"), "42");
        JsonNode me = json(me(token(session)));

        assertThat(session.at("/customer/identified").asBoolean()).isTrue();
        assertThat(session.at("/customer/name").asString()).isEqualTo("Ana 42");
        assertThat(me.path("identified").asBoolean()).isTrue();
        assertThat(me.path("audiences").toString())
                .contains("PUBLIC", "SIGNED_IN")
                .doesNotContain("INTERNAL");
        assertThat(jdbc.sql("select external_id || name || email || (attributes ->> 'seats') from bot.customer")
                        .query(String.class)
                        .single())
                .isEqualTo("42Ana 4242@shop.example5");
    }

    @Test
    void a_signature_of_the_sites_key_pair_counts_too() {
        SignedIdentity site = keyOf("default", SignedIdentity.newKey(Curve.P_256));

        assertThat(signedIn(site, "42").at("/customer/identified").asBoolean()).isTrue();
    }

    @Test
    void the_same_customer_comes_back_in_each_session() {
        SignedIdentity site = secretOf("default");

        JsonNode laptop = signedIn(site, "42");
        JsonNode phone = signedIn(site, "42", token(laptop));

        assertThat(customer(phone)).isEqualTo(customer(laptop));
        assertThat(me(token(laptop)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_token_omits_stays_as_it_was() {
        SignedIdentity site = secretOf("default");
        signedIn(site, "42");

        JsonNode session =
                json(identify(site.sign(claims("42").claim("name", null).claim("attributes", null))));

        assertThat(session.at("/customer/name").asString()).isEqualTo("Ana 42");
    }

    @Test
    void without_a_signature_nothing_is_claimed() {
        HttpResponse<String> claimed =
                begin("{\"site\": \"default\", \"name\": \"Ana\", \"email\": \"ana@shop.example\"}");

        assertThat(code(claimed)).isEqualTo("400 invalid_request");
        assertThat(count("bot.customer")).isZero();
    }

    @Test
    void a_site_that_requires_identity_refuses_the_unsigned_and_lets_the_signed_in() {
        SignedIdentity site = secretOf("default");
        String unsigned = token(anonymous("default"));
        String signed = token(signedIn(site, "42"));
        policies.set(true);
        clock.advance(Duration.ofSeconds(1));

        assertThat(code(begin("{\"site\": \"default\"}"))).isEqualTo("403 identity_required");
        assertThat(code(me(unsigned))).isEqualTo("403 identity_required");
        assertThat(code(send(as(unsigned, "/widget/anybody")))).isEqualTo("403 identity_required");
        assertThat(me(signed).statusCode()).isEqualTo(200);
        assertThat(identify(site.sign(claims("43"))).statusCode()).isEqualTo(201);
    }

    @Test
    void a_deleted_key_ends_the_sessions_that_began_with_it_and_no_others() {
        SignedIdentity old = secretOf("default");
        SignedIdentity fresh = secretOf("default");
        String byOld = token(signedIn(old, "42"));
        String byFresh = token(signedIn(fresh, "43"));
        me(byOld);

        delete("/sites/default/identity-keys/" + old.kid(), admin());

        assertThat(code(me(byOld))).isEqualTo("401 session_invalid");
        assertThat(code(identify(old.sign(claims("42"))))).isEqualTo("401 identity_invalid");
        assertThat(me(byFresh).statusCode()).isEqualTo(200);
    }
}
