package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of visitors × who calls it, made from the routes themselves: a new one is in it by itself. */
class VisitorRoutesIT extends AnswerServiceCase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final String PARTS = "multipart/form-data; boundary=frontier";

    /** What is posted, by the route's last part. */
    private static final Map<String, String> BODIES = Map.of(
            "messages", "{\"clientMessageId\": \"%s\", \"text\": \"Hello\"}".formatted(UUID.randomUUID()),
            "typing", "{\"typing\": true}",
            "read", "{\"seq\": 1}",
            "feedback", "{\"helped\": true}",
            "rating", "{\"stars\": 5}",
            "contact", "{\"email\": \"ana@shop.example\"}",
            "conversations", "{}",
            "handoff", "{}",
            "attachments",
                    "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                            + "A file\r\n--frontier--\r\n");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private String ana;
    private final Map<String, String> hers = new HashMap<>();

    private record Route(String method, String path) {

        boolean isOwned() {
            return path.contains("{");
        }

        String last() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** What ends the session comes last, and what ends the conversation before it. */
        int order() {
            return last().equals("session") ? 2 : last().equals("close") ? 1 : 0;
        }
    }

    @BeforeEach
    void anaHasAConversationWithAnAnswerAndAFile() throws Exception {
        jdbc.sql("delete from bot.rate_bucket").update();
        ana = session(site.slug());
        String id = json(call(new Route("POST", "/widget/conversations"), ana))
                .at("/conversation/id")
                .asString();
        hers.put("id", id);
        status(new Route("POST", "/widget/conversations/{id}/messages"), ana);
        hers.put("messageId", answerOf(id));
        hers.put(
                "attachmentId",
                json(call(new Route("POST", "/widget/conversations/{id}/attachments"), ana))
                        .path("id")
                        .asString());
    }

    @Test
    void there_are_routes_of_visitors() {
        assertThat(routes())
                .contains(
                        new Route("DELETE", "/widget/session"),
                        new Route("GET", "/widget/conversations/{id}"),
                        new Route("GET", "/widget/conversations/{id}/events"),
                        new Route("POST", "/widget/conversations/{id}/messages"))
                .hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> promise_6_no_route_answers_without_a_live_session() {
        return routes().stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    assertThat(status(route, null)).isEqualTo(401);
                    assertThat(status(route, "dhs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                            .isEqualTo(401);
                }));
    }

    @TestFactory
    Stream<DynamicTest> promise_6_what_is_anothers_is_as_what_does_not_exist() throws Exception {
        String neighbour = session(site.slug());
        String elsewhere = session(newSite().slug());
        return routes().stream()
                .filter(Route::isOwned)
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    assertThat(status(route, neighbour)).isEqualTo(404);
                    assertThat(status(route, elsewhere)).isEqualTo(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_owner_is_answered_by_every_route() {
        return routes().stream()
                .map(route -> DynamicTest.dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(call(route, ana).status()).isBetween(200, 299)));
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> isForVisitors(route.getValue()))
                .flatMap(route -> route.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                route.getKey().getPatternValues().stream().map(path -> new Route(method.name(), path))))
                .sorted(Comparator.comparing(Route::order).thenComparing(Route::path))
                .toList();
    }

    private static boolean isForVisitors(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)))
                .filter(Access::visitor)
                .isPresent();
    }

    private String session(String slug) throws Exception {
        HttpRequest request = to("/widget/session")
                .header("Content-Type", JSON_TYPE)
                .POST(BodyPublishers.ofString("{\"site\": \"" + slug + "\"}"))
                .build();
        return JSON.readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .path("token")
                .asString();
    }

    /** Waits for the bot's reply, as long as a visitor would at most. */
    private String answerOf(String conversation) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            JsonNode snapshot = json(call(new Route("GET", "/widget/conversations/" + conversation), ana));
            Optional<String> answer = snapshot.path("events")
                    .valueStream()
                    .map(event -> event.path("message"))
                    .filter(message -> message.at("/author/kind").asString("").equals("bot"))
                    .map(message -> message.path("id").asString())
                    .findFirst();
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the bot has not answered within 20 s");
    }

    /** An answer whose body may be endless. */
    private record Answer(int status, InputStream body) {}

    private int status(Route route, @Nullable String token) throws Exception {
        Answer answer = call(route, token);
        answer.body().close();
        return answer.status();
    }

    private Answer call(Route route, @Nullable String token) throws Exception {
        String path = route.path();
        for (Map.Entry<String, String> variable : hers.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        HttpRequest.Builder request = to(path);
        if (token != null) {
            request.header(Visitor.HEADER, token);
        }
        String body = BODIES.get(route.last());
        if (route.method().equals("POST") && body != null) {
            request.header("Content-Type", body.startsWith("--") ? PARTS : JSON_TYPE);
        }
        request.method(
                route.method(),
                route.method().equals("POST") && body != null
                        ? BodyPublishers.ofString(body, StandardCharsets.UTF_8)
                        : BodyPublishers.noBody());
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static JsonNode json(Answer answer) throws IOException {
        try (InputStream body = answer.body()) {
            return JSON.readTree(body);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }
}
