package dev.deskhand.bot.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started service with the sites {@code default} and {@code other}, and what it takes to talk to it. */
@SpringBootTest(
        classes = ApiTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "deskhand.sources.parallel=0")
public abstract class ApiTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected FakeKnowledge knowledge;

    @Autowired
    protected MutableClock clock;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private dev.deskhand.knowledge.publish.SiteDirectory directory;

    @BeforeEach
    void beginWithTwoSites() {
        clock.reset();
        jdbc.sql("delete from knowledge.site").update();
        jdbc.sql("delete from bot.rate_bucket").update();
        knowledge.clear();
        directory.create("default", "Default");
        directory.create("other", "Other");
    }

    /** A key for the sites named; for all of them when none is. */
    protected IssuedApiKey issue(Set<Scope> scopes, String... slugs) {
        return keys.issue(new NewApiKey(
                "test",
                scopes,
                slugs.length == 0,
                Stream.of(slugs)
                        .map(slug -> directory.find(slug).orElseThrow().id())
                        .collect(Collectors.toSet())));
    }

    protected String keyWith(Scope scope, String... slugs) {
        return issue(Set.of(scope), slugs).secret().value();
    }

    protected HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    protected HttpRequest.Builder to(String path, String key) {
        return to(path).header("Authorization", "Bearer " + key);
    }

    protected HttpResponse<String> get(String path, String key) {
        return send(to(path, key));
    }

    protected HttpResponse<String> delete(String path, String key) {
        return send(to(path, key).DELETE());
    }

    protected HttpResponse<String> post(String path, String key, String body, String... headers) {
        return send("POST", path, key, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    protected HttpResponse<String> put(String path, String key, String body) {
        return send("PUT", path, key, body.getBytes(StandardCharsets.UTF_8));
    }

    protected HttpResponse<String> send(String method, String path, String key, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path, key)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    protected int port() {
        return port;
    }

    protected long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
