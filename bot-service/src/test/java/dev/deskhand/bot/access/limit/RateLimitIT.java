package dev.deskhand.bot.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.WidgetTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The test's own address is that of a trusted proxy. */
@TestPropertySource(
        properties = {
            "deskhand.access.trusted-proxies=127.0.0.1,::1",
            "deskhand.access.limits.sessions-per-address=2/1m",
            "deskhand.access.limits.messages-per-session=3/1m",
            "deskhand.access.limits.messages-per-conversation=2/1m",
            "deskhand.access.limits.messages-per-address=5/1m",
            "deskhand.access.limits.suggestions-per-address=1/1m",
            "deskhand.access.limits.answers-per-key=1/1m"
        })
class RateLimitIT extends WidgetTest {

    @Test
    void a_neighbourhood_begins_so_many_sessions_and_is_told_when_to_come_back() {
        beginFrom("203.0.113.1");
        beginFrom("203.0.113.2");

        HttpResponse<String> third = beginFrom("203.0.113.3");
        HttpResponse<String> elsewhere = beginFrom("198.51.100.1");

        assertThat(code(third)).isEqualTo("429 rate_limited");
        assertThat(third.headers().firstValue("Retry-After")).contains("30");
        assertThat(third.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(elsewhere.statusCode()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(30));
        assertThat(beginFrom("203.0.113.3").statusCode()).isEqualTo(201);
    }

    @Test
    void what_a_client_writes_into_the_header_itself_changes_nothing() {
        beginFrom("10.1.1.1, 203.0.113.1");
        beginFrom("10.2.2.2, 203.0.113.1");

        assertThat(code(beginFrom("10.3.3.3, 203.0.113.1"))).isEqualTo("429 rate_limited");
    }

    @Test
    void a_session_a_conversation_and_a_neighbourhood_write_so_many_messages() {
        String ana = token(json(beginFrom("203.0.113.1")));
        String ben = token(json(beginFrom("203.0.113.1")));

        assertThat(write(ana, "a")).isEqualTo(200);
        assertThat(write(ana, "a")).isEqualTo(200);
        assertThat(write(ana, "a")).as("the conversation's limit").isEqualTo(429);
        assertThat(write(ana, "b")).as("another conversation").isEqualTo(200);
        assertThat(write(ana, "b")).as("the session's limit").isEqualTo(429);
        assertThat(write(ben, "a")).as("another's conversation of that name").isEqualTo(200);
        assertThat(write(ben, "b")).isEqualTo(200);
        assertThat(write(ben, "c")).as("the neighbourhood's limit").isEqualTo(429);
    }

    @Test
    void suggestions_are_counted_without_a_session() {
        assertThat(send(to("/widget/suggest")).statusCode()).isEqualTo(200);
        assertThat(code(send(to("/widget/suggest")))).isEqualTo("429 rate_limited");
    }

    @Test
    void a_key_asks_so_often_where_that_is_set() {
        String key = keyWith(Scope.ANSWER);
        String other = keyWith(Scope.ANSWER);

        assertThat(get("/limited/answer", key).statusCode()).isEqualTo(200);
        assertThat(get("/limited/answer", key).statusCode()).isEqualTo(429);
        assertThat(get("/limited/answer", other).statusCode()).isEqualTo(200);
    }

    @Test
    void the_description_tells_of_it() {
        JsonNode api = json(send(to("/v3/api-docs")));

        assertThat(api.at("/paths/~1widget~1session/post/responses/429").isMissingNode())
                .isFalse();
    }

    private HttpResponse<String> beginFrom(String forwardedFor) {
        return begin("{\"site\": \"default\"}", "X-Forwarded-For", forwardedFor);
    }

    private int write(String token, String conversation) {
        return send(as(token, "/widget/limited/" + conversation).header("X-Forwarded-For", "203.0.113.1"))
                .statusCode();
    }
}
