package dev.deskhand.bot.access.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.WidgetTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginIT extends WidgetTest {

    private static final String SHOP = "https://shop.example";
    private static final String STRANGER = "https://stranger.example";

    @ParameterizedTest
    @ValueSource(strings = {"/widget/session", "/widget/me", "/widget/nothing-here", "/widget/probe.js"})
    void a_preflight_is_answered_for_any_page_and_never_with_credentials(String path) {
        HttpResponse<String> answer = send(to(path).method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SHOP)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", Visitor.HEADER + ",content-type"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("GET", "POST", "DELETE");
        assertThat(header(answer, "Access-Control-Allow-Headers"))
                .contains("X-Deskhand-Session", "Content-Type", "Last-Event-ID");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void a_page_can_read_errors_too() {
        HttpResponse<String> refused = send(to("/widget/me").header("Origin", SHOP));

        assertThat(code(refused)).isEqualTo("401 session_invalid");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(refused, "Access-Control-Expose-Headers")).contains("Retry-After");
    }

    @Test
    void other_routes_are_not_for_foreign_pages() {
        HttpResponse<String> answer = send(to("/sites").header("Origin", SHOP));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_site_that_names_its_pages_answers_no_others() {
        String token = token(anonymous("default"));
        policies.set(false, SHOP);

        assertThat(code(begin("{\"site\": \"default\"}", "Origin", STRANGER))).isEqualTo("403 origin_not_allowed");
        assertThat(code(send(as(token, "/widget/me").header("Origin", STRANGER))))
                .isEqualTo("403 origin_not_allowed");
        assertThat(code(send(to("/widget/anybody?site=default").header("Origin", STRANGER))))
                .isEqualTo("403 origin_not_allowed");
        assertThat(begin("{\"site\": \"default\"}", "Origin", SHOP).statusCode())
                .isEqualTo(201);
        assertThat(send(as(token, "/widget/me").header("Origin", SHOP)).statusCode())
                .isEqualTo(200);
        assertThat(send(to("/widget/anybody?site=default").header("Origin", SHOP))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_services_own_pages_are_always_among_them() {
        policies.set(false, SHOP);

        HttpResponse<String> begun = begin("{\"site\": \"default\"}", "Origin", "http://localhost:" + port());

        assertThat(begun.statusCode()).isEqualTo(201);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
