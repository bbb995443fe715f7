package dev.deskhand.bot.access;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A started service and what it takes to talk to it as a widget does. */
public abstract class WidgetTest extends ApiTest {

    @Autowired
    protected FakeWidgetPolicies policies;

    @BeforeEach
    void welcomeEverybody() {
        policies.set(false);
    }

    protected HttpResponse<String> begin(String body, String... headers) {
        HttpRequest.Builder request =
                to("/widget/session").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** A new anonymous visitor's session. */
    protected JsonNode anonymous(String site) {
        return json(begin("{\"site\": \"" + site + "\"}"));
    }

    protected HttpRequest.Builder as(String token, String path) {
        return to(path).header(Visitor.HEADER, token);
    }

    protected HttpResponse<String> me(String token) {
        return send(as(token, "/widget/me"));
    }

    protected HttpResponse<String> end(String token) {
        return send(as(token, "/widget/session").DELETE());
    }

    protected static String token(JsonNode session) {
        return session.path("token").asString();
    }

    protected static String code(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("code").asString();
    }
}
