package dev.deskhand.bot.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.Visitors;
import dev.deskhand.bot.access.WidgetTest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class WidgetSessionIT extends WidgetTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private WidgetSessions sessions;

    @Test
    void a_visitor_begins_a_session_and_is_known_by_its_token() {
        HttpResponse<String> begun = begin("""
                {"site": "default", "language": "de", "timeZone": "Europe/Berlin", "pageUrl": "https://shop.example/"}
                """);
        JsonNode session = json(begun);
        JsonNode me = json(me(token(session)));

        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(session.path("customer").path("identified").asBoolean()).isFalse();
        assertThat(session.path("customer").path("name").isNull()).isTrue();
        assertThat(Instant.parse(session.path("expiresAt").asString()))
                .isEqualTo(clock.instant().plus(Duration.ofDays(90)));
        assertThat(jdbc.sql("select language || ' ' || time_zone from bot.customer")
                        .query(String.class)
                        .single())
                .isEqualTo("de Europe/Berlin");
        assertThat(me.path("customer")).isEqualTo(session.path("customer").path("id"));
        assertThat(me.path("audiences").toString()).isEqualTo("[\"PUBLIC\"]");
    }

    @Test
    void only_the_hash_of_a_token_is_kept() throws Exception {
        String token = token(anonymous("default"));

        byte[] kept = jdbc.sql("select token_hash from bot.widget_session")
                .query(byte[].class)
                .single();

        assertThat(kept).isEqualTo(MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
        assertThat(SessionToken.in(token))
                .hasValueSatisfying(it -> assertThat(it).hasToString("dhs_***"));
    }

    @Test
    void two_visitors_are_two_customers() {
        JsonNode one = anonymous("default");
        JsonNode other = anonymous("default");

        assertThat(one.path("customer").path("id"))
                .isNotEqualTo(other.path("customer").path("id"));
        assertThat(token(one)).hasSize(47).isNotEqualTo(token(other));
    }

    @Test
    void a_session_begins_only_on_a_site_that_is_there() {
        assertThat(code(begin("{\"site\": \"nowhere\"}"))).isEqualTo("404 not_found");
        assertThat(code(begin("{}"))).isEqualTo("400 invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dhs_",
                "dhs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "dh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "' or true --"
            })
    void a_token_that_was_never_given_out_is_refused(String token) {
        assertThat(code(me(token))).isEqualTo("401 session_invalid");
    }

    @Test
    void a_token_counts_only_in_its_header() {
        String token = token(anonymous("default"));

        assertThat(code(send(to("/widget/me")))).isEqualTo("401 session_invalid");
        assertThat(code(send(to("/widget/me?session=" + token)))).isEqualTo("401 session_invalid");
        assertThat(code(send(to("/widget/me").header("Cookie", Visitor.HEADER + "=" + token))))
                .isEqualTo("401 session_invalid");
        assertThat(code(send(to("/widget/me", token)))).isEqualTo("401 session_invalid");
    }

    @Test
    void an_api_key_is_no_session_and_a_session_no_key() {
        String token = token(anonymous("default"));

        assertThat(code(send(to("/widget/me", keyWith(Scope.ADMIN))))).isEqualTo("401 session_invalid");
        assertThat(code(get("/sites", token))).isEqualTo("401 unauthorized");
        assertThat(code(send(as(token, "/sites")))).isEqualTo("401 unauthorized");
    }

    @Test
    void an_ended_session_is_dead_at_once_and_others_live() {
        String token = token(anonymous("default"));
        String other = token(anonymous("default"));
        me(token);

        int ended = end(token).statusCode();

        assertThat(ended).isEqualTo(204);
        assertThat(code(me(token))).isEqualTo("401 session_invalid");
        assertThat(code(end(token))).isEqualTo("401 session_invalid");
        assertThat(me(other).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_ended_on_another_node_is_dead_within_a_second() {
        JsonNode session = anonymous("default");
        Visitor visitor = visitors.authenticate(token(session));
        jdbc.sql("update bot.widget_session set revoked_at = now()").update();

        clock.advance(Duration.ofSeconds(1));

        assertThat(code(me(token(session)))).isEqualTo("401 session_invalid");
        assertThat(visitors.isCurrent(visitor)).isFalse();
    }

    @Test
    void a_session_lasts_ninety_days_from_its_last_use() {
        String token = token(anonymous("default"));

        clock.advance(Duration.ofDays(89));
        int used = me(token).statusCode();
        clock.advance(Duration.ofDays(89));
        int usedAgain = me(token).statusCode();
        clock.advance(Duration.ofDays(91));

        assertThat(used).isEqualTo(200);
        assertThat(usedAgain).isEqualTo(200);
        assertThat(code(me(token))).isEqualTo("401 session_invalid");
    }

    @Test
    void an_open_route_knows_the_visitor_when_there_is_one_and_refuses_a_dead_token() {
        JsonNode session = anonymous("default");

        JsonNode nobody = json(send(to("/widget/anybody")));
        JsonNode known = json(send(as(token(session), "/widget/anybody")));

        assertThat(nobody.path("customer").isNull()).isTrue();
        assertThat(known.path("customer")).isEqualTo(session.path("customer").path("id"));
        assertThat(code(send(as("dhs_dead", "/widget/anybody")))).isEqualTo("401 session_invalid");
    }

    @Test
    void an_erased_site_ends_its_sessions() {
        String token = token(anonymous("other"));

        delete("/sites/other", keyWith(Scope.ADMIN));
        clock.advance(Duration.ofSeconds(1));

        assertThat(code(me(token))).isEqualTo("401 session_invalid");
        assertThat(count("bot.customer")).isZero();
    }

    @Test
    void visitors_who_never_said_a_word_are_forgotten_when_their_session_is_over() {
        JsonNode silent = anonymous("default");
        JsonNode talking = anonymous("default");
        jdbc.sql("""
                insert into bot.conversation (id, site_id, customer_id, status, created_at, updated_at)
                select gen_random_uuid(), site_id, id, 'bot', now(), now() from bot.customer where id = :id
                """)
                .param("id", UUID.fromString(talking.at("/customer/id").asString()))
                .update();

        sessions.forget(clock.instant().plus(Duration.ofDays(89)));
        long before = count("bot.customer");
        sessions.forget(clock.instant().plus(Duration.ofDays(91)));

        assertThat(before).isEqualTo(2);
        assertThat(jdbc.sql("select id::text from bot.customer")
                        .query(String.class)
                        .list())
                .containsExactly(talking.at("/customer/id").asString())
                .doesNotContain(silent.at("/customer/id").asString());
        assertThat(count("bot.widget_session")).isZero();
    }
}
