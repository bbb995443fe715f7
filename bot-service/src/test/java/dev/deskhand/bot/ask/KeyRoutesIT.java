package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.IssuedApiKey;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.knowledge.publish.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Every route of key holders × who calls it, made from the routes themselves: a new one is in it by itself. */
class KeyRoutesIT extends AnswerServiceCase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String SOURCE =
            "\"name\": \"s\", \"location\": \"https://docs.example.com/\", \"site\": \"{site}\"";

    /** What is sent so that nothing but access decides, by route; others are sent an empty object. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /answer", "\"question\": \"How?\", \"site\": \"{site}\""),
            Map.entry(
                    "POST /v1/chat/completions",
                    "\"model\": \"deskhand\", \"messages\": [{\"role\": \"user\", \"content\": \"How?\"}],"
                            + " \"metadata\": {\"site\": \"{site}\"}"),
            Map.entry("POST /handoffs/{id}/claim", "\"agent\": \"ada@example.com\""),
            Map.entry("POST /handoffs/{id}/return", "\"agent\": \"ada@example.com\""),
            Map.entry("POST /handoffs/{id}/resolve", "\"agent\": \"ada@example.com\", \"reason\": \"solved\""),
            Map.entry("POST /knowledge/rollback", "\"steps\": 1, \"site\": \"{site}\""),
            Map.entry("POST /knowledge/articles", "\"withdraw\": [\"none.md\"], \"site\": \"{site}\""),
            Map.entry("POST /knowledge/sources", SOURCE),
            Map.entry("PUT /knowledge/sources/{source}", SOURCE),
            Map.entry(
                    "PUT /knowledge/articles/{*externalId}",
                    "\"title\": \"T\", \"body\": \"A body.\", \"site\": \"{site}\""),
            Map.entry("PUT /sites/{site}/calibration", "\"revision\": 0"),
            Map.entry("POST /sites/{site}/articles", "\"title\": \"T\", \"language\": \"en\""),
            Map.entry("PUT /sites/{site}/articles/{id}/draft", "\"title\": \"T\""),
            Map.entry("POST /sites/{site}/articles/{id}/actions", "\"action\": \"publish\""),
            Map.entry(
                    "POST /sites/{site}/pinned-answers",
                    "\"questions\": [\"How?\"], \"text\": \"So.\", \"language\": \"en\", \"near\": false"),
            Map.entry(
                    "PUT /sites/{site}/delivery-targets/{id}",
                    "\"name\": \"t\", \"kind\": \"webhook\","
                            + " \"settings\": {\"url\": \"https://hooks.example.com/\"}"));

    /** What takes something else than JSON. */
    private static final Map<String, String> TYPES = Map.of("POST /sites/{site}/article-images", "image/png");

    /** They are about what the key reaches and name no site; what is called through {@code /mcp} names its own. */
    private static final Set<String> WITHOUT_SITE = Set.of(
            "GET /keys",
            "POST /keys",
            "GET /sites",
            "POST /sites",
            "GET /v1/models",
            "GET /v1/models/{id}",
            "POST /mcp");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ApiKeys issued;

    private record Route(String method, String path, Set<Scope> scopes) {

        String name() {
            return method + " " + path;
        }

        boolean isOf(String variable) {
            return path.contains("{" + variable + "}");
        }

        /** Whether the path names something besides a site. */
        boolean hasObject() {
            return path.replace("{site}", "").contains("{");
        }
    }

    @BeforeEach
    void forgetLimits() {
        jdbc.sql("delete from bot.rate_bucket").update();
    }

    @Test
    void there_are_routes_for_each_scope() {
        assertThat(routes())
                .hasSizeGreaterThan(45)
                .flatExtracting(Route::scopes)
                .contains(Scope.values());
        assertThat(routes())
                .extracting(Route::name)
                .containsAll(BODIES.keySet())
                .containsAll(WITHOUT_SITE);
    }

    @TestFactory
    Stream<DynamicTest> promise_6_no_route_answers_without_a_key_that_is_good() {
        IssuedApiKey revoked = issued.issue(new NewApiKey("revoked", Set.of(Scope.values()), true, Set.of()));
        issued.revoke(revoked.key().id());
        String visitor = WidgetClient.enter(port, site.slug()).token();
        return each(routes(), route -> {
            Map<String, String> ours = Map.of("site", site.slug());
            assertThat(status(route, ours, null)).as("no key").isEqualTo(401);
            assertThat(status(route, ours, "dh_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                    .as("a key that nobody has")
                    .isEqualTo(401);
            assertThat(status(route, ours, revoked.secret().value()))
                    .as("a revoked key")
                    .isEqualTo(401);
            assertThat(status(route, ours, visitor)).as("a visitor's session").isEqualTo(401);
        });
    }

    @TestFactory
    Stream<DynamicTest> promise_6_a_key_without_the_scope_is_refused_and_one_with_it_is_not() {
        return each(routes(), route -> {
            for (Scope scope : Scope.values()) {
                Site own = newSite();
                int status = status(route, Map.of("site", own.slug()), keyFor(own, Set.of(scope)));
                if (route.scopes().contains(scope)) {
                    assertThat(status).as(scope.code()).isNotIn(401, 403, 500);
                } else {
                    assertThat(status).as(scope.code()).isEqualTo(403);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> promise_6_another_site_is_as_one_that_does_not_exist() {
        String key = keyFor(newSite(), Set.of(Scope.values()));
        return each(
                routes().stream()
                        .filter(route -> !WITHOUT_SITE.contains(route.name()))
                        .filter(route -> !route.path().matches("/keys/.*|/knowledge/sources/.*"))
                        .toList(),
                route -> {
                    assertThat(status(route, Map.of("site", site.slug()), key)).isEqualTo(404);
                    assertThat(status(route, Map.of("site", "no-such-site"), key))
                            .isEqualTo(404);
                });
    }

    @TestFactory
    Stream<DynamicTest> promise_6_what_is_another_sites_is_as_what_does_not_exist() {
        Map<String, Map<String, String>> ours = objects();
        Site elsewhere = newSite();
        String theirs = keyFor(elsewhere, Set.of(Scope.values()));
        String own = keyFor(site, Set.of(Scope.values()));
        List<Route> routes = routes().stream()
                .filter(Route::hasObject)
                .filter(route -> !route.name().startsWith("PUT /knowledge/articles"))
                .filter(route -> !route.isOf("team"))
                .sorted(Comparator.comparing(route -> route.method().equals("DELETE")))
                .toList();
        assertThat(routes).hasSizeGreaterThan(20);
        return Stream.concat(
                each(routes, route -> {
                    Map<String, String> values = new HashMap<>(valuesOf(route, ours));
                    values.put("site", elsewhere.slug());
                    assertThat(status(route, values, theirs)).isEqualTo(404);
                }),
                each(
                        routes.stream()
                                .filter(route -> route.method().equals("GET"))
                                .filter(route -> ours.keySet().stream()
                                        .anyMatch(start -> route.path().equals(start)))
                                .toList(),
                        route -> {
                            Map<String, String> values = new HashMap<>(valuesOf(route, ours));
                            values.put("site", site.slug());
                            assertThat(status(route, values, own)).as("our own").isEqualTo(200);
                        }));
    }

    /** Things of our site, by the path under which each is found. */
    private Map<String, Map<String, String>> objects() {
        AnswerClient all = clientFor(site, Scope.values());
        path.follow(AnswerTraceFixture::escalated);
        var answer = all.ask(QUESTION).json();
        String sources = all.post("/knowledge/sources", "{" + SOURCE.replace("{site}", site.slug()) + "}")
                .json()
                .path("id")
                .asString();
        all.put("/knowledge/articles/ours.md", "{\"title\": \"Ours\", \"body\": \"Only ours.\"}");
        String targets = "/sites/" + site.slug() + "/delivery-targets";
        String target = all.post(
                        targets,
                        "{\"name\": \"t\", \"kind\": \"webhook\", \"active\": false,"
                                + " \"settings\": {\"url\": \"https://hooks.example.com/\"}}")
                .json()
                .path("id")
                .asString();
        String delivery =
                all.post(targets + "/" + target + "/test", "").json().path("id").asString();
        String key = all.post(
                        "/keys", "{\"name\": \"k\", \"scopes\": [\"answer\"], \"sites\": [\"" + site.slug() + "\"]}")
                .json()
                .path("id")
                .asString();
        return Map.of(
                "/conversations/{id}",
                        Map.of("id", answer.path("conversationId").asString()),
                "/handoffs/{id}", Map.of("id", answer.at("/handoff/id").asString()),
                "/knowledge/sources/{source}", Map.of("source", sources),
                "/knowledge/articles/{*externalId}", Map.of("*externalId", "ours.md"),
                "/sites/{site}/delivery-targets/{id}", Map.of("id", target),
                "/sites/{site}/deliveries/{id}", Map.of("id", delivery),
                "/keys/{id}", Map.of("id", key));
    }

    private static Map<String, String> valuesOf(Route route, Map<String, Map<String, String>> objects) {
        return objects.entrySet().stream()
                .filter(object -> route.path().startsWith(object.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Map.of());
    }

    private interface Check {
        void of(Route route) throws Exception;
    }

    private static Stream<DynamicTest> each(List<Route> routes, Check check) {
        return routes.stream().map(route -> DynamicTest.dynamicTest(route.name(), () -> check.of(route)));
    }

    private String keyFor(Site site, Set<Scope> scopes) {
        return issued.issue(new NewApiKey("matrix", scopes, false, Set.of(site.id())))
                .secret()
                .value();
    }

    /* As if through a proxy: what this machine may do without a key is not meant here. */
    private int status(Route route, Map<String, String> values, @Nullable String key)
            throws IOException, InterruptedException {
        String path = route.path();
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        path = path.replace("{revision}", "1").replace("{team}", "billing").replace("{*externalId}", "none.md");
        path = path.replaceAll("\\{\\*?\\w+}", UUID.randomUUID().toString());
        if (path.endsWith("/differences")) {
            path += "?from=1";
        }
        String site = values.get("site");
        String body = "{" + BODIES.getOrDefault(route.name(), "").replace("{site}", "" + site) + "}";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path
                        + (route.isOf("site") || site == null ? "" : "?site=" + site)))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("If-Match", "\"1\"")
                .header("Content-Type", TYPES.getOrDefault(route.name(), "application/json"));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        boolean reads = route.method().equals("GET") || route.method().equals("DELETE");
        request.method(route.method(), reads ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> scopesOf(route.getValue()).stream()
                        .flatMap(scopes -> route.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method -> route.getKey().getPatternValues().stream()
                                        .map(path -> new Route(method.name(), path, scopes)))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Optional<Set<Scope>> scopesOf(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)))
                .map(rule -> Set.of(rule.scope()))
                .filter(scopes -> !scopes.isEmpty());
    }
}
