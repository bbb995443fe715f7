package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionIT extends ApiTest {

    private static final Set<String> OPEN = Set.of("post /widget/session");

    @Test
    void every_operation_is_told_with_its_errors() {
        JsonNode api = json(send(to("/v3/api-docs")));

        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/ProblemBody/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "code", "traceId", "errors");
        assertThat(api.get("paths").propertyNames())
                .contains("/sites", "/keys", "/keys/{id}", "/knowledge/articles", "/knowledge/articles/{externalId}");
        api.get("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (!path.equals("/unguarded")) {
                        assertTold(method + " " + path, operation);
                    }
                }));
    }

    @Test
    void the_page_loads_what_it_needs_from_here() {
        HttpResponse<String> page = send(to("/docs"));
        HttpResponse<String> index = send(to("/swagger-ui/index.html"));
        HttpResponse<String> script = send(to("/swagger-ui/swagger-initializer.js"));

        assertThat(page.headers().firstValue("Location").orElseThrow()).contains("/swagger-ui/index.html");
        assertThat(index.statusCode()).isEqualTo(200);
        assertThat(index.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'");
        assertThat(index.body()).doesNotContain("<script>").doesNotContain("https://");
        assertThat(script.body()).contains("/v3/api-docs");
    }

    private static void assertTold(String name, JsonNode operation) {
        assertThat(operation.path("summary").asString("")).as(name + " summary").isNotBlank();
        String security = operation.path("security").toString();
        assertThat(security)
                .as(name + " security")
                .contains(OPEN.contains(name) ? "" : name.contains("/widget/") ? "session" : "bearer");
        JsonNode body = operation.path("requestBody");
        if (!body.isMissingNode()) {
            assertThat(body.at("/content/application~1json/schema/$ref").asString(""))
                    .as(name + " body")
                    .startsWith("#/components/schemas/");
        }
        JsonNode responses = operation.get("responses");
        assertThat(responses.propertyNames()).as(name).contains("400", "503");
        assertThat(OPEN.contains(name) || responses.propertyNames().containsAll(List.of("401", "403", "404")))
                .as(name)
                .isTrue();
        responses.forEachEntry((status, response) -> {
            if (status.startsWith("2")) {
                assertThat(status.equals("204") || response.toString().contains("schema"))
                        .as(name + " " + status)
                        .isTrue();
            } else {
                assertThat(response.at("/content/application~1problem+json/example/code")
                                .asString(""))
                        .as(name + " " + status)
                        .isNotBlank();
            }
        });
    }
}
