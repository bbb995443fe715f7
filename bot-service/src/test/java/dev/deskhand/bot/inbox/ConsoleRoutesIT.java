package dev.deskhand.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.publish.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the consoles × who calls it, made from the routes themselves: a new one is in it by itself. */
class ConsoleRoutesIT extends InboxCase {

    /** Values for every field that any of the forms wants, so that nothing but access decides. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("text", "x"),
            Map.entry("clientMessageId", UUID.randomUUID().toString()),
            Map.entry("reason", "solved"),
            Map.entry("tags", "x"),
            Map.entry("priority", "low"),
            Map.entry("hours", "1"),
            Map.entry("to", "nobody"),
            Map.entry("macro", UUID.randomUUID().toString()),
            Map.entry("message", UUID.randomUUID().toString()),
            Map.entry("kind", "note"),
            Map.entry("name", "x"),
            Map.entry("language", "en"),
            Map.entry("zone", "UTC"),
            Map.entry("email", "x@example.com"),
            Map.entry("role", "agent"),
            Map.entry("minutes", "5"),
            Map.entry("assignment", "manual"),
            Map.entry("agent", UUID.randomUUID().toString()),
            Map.entry("current", "x"),
            Map.entry("password", "x"),
            Map.entry("code", "x"),
            Map.entry("disabled", "true"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private record Route(String method, String path, Role role, boolean takesFile) {}

    @Test
    void there_are_routes_for_each_role() {
        assertThat(routes()).hasSizeGreaterThan(35).extracting(Route::role).contains(Role.values());
    }

    @TestFactory
    Stream<DynamicTest> promise_6_nobody_comes_in_without_signing_in() {
        Console nobody = new Console(port);
        nobody.get("/console/sign-in");
        return each(routes(), route -> {
            HttpResponse<String> answer = call(nobody, route, site, UUID.randomUUID());
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Console.locationOf(answer)).startsWith("/console/sign-in");
        });
    }

    @TestFactory
    Stream<DynamicTest> promise_6_a_role_below_is_refused() {
        Console lead = new Console(port).signIn(person("Lead", Role.LEAD, site).email(), PASSWORD);
        return each(
                routes().stream().filter(route -> route.role() != Role.AGENT).toList(),
                route -> assertThat(call(route.role() == Role.ADMIN ? lead : graces, route, site, UUID.randomUUID())
                                .statusCode())
                        .isEqualTo(403));
    }

    @TestFactory
    Stream<DynamicTest> promise_6_what_is_another_sites_is_as_what_does_not_exist() {
        Console lead = new Console(port).signIn(person("Lead", Role.LEAD, site).email(), PASSWORD);
        Site other = newSite();
        ConversationId foreign = waiting(other, "Stranger", "Who are you?");
        List<Route> sited = routes().stream()
                .filter(route -> route.path().contains("{slug}"))
                .toList();
        assertThat(sited).hasSizeGreaterThan(25);
        return Stream.concat(
                each(sited, route -> assertThat(
                                call(lead, route, other, foreign.value()).statusCode())
                        .isEqualTo(404)),
                each(
                        sited.stream()
                                .filter(route -> route.path().contains("conversations/{id}"))
                                .toList(),
                        route -> assertThat(
                                        call(lead, route, site, foreign.value()).statusCode())
                                .as("through one's own site")
                                .isEqualTo(404)));
    }

    private interface Check {
        void of(Route route) throws Exception;
    }

    private static Stream<DynamicTest> each(List<Route> routes, Check check) {
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> check.of(route)));
    }

    private HttpResponse<String> call(Console caller, Route route, Site at, UUID id) {
        Map<String, String> variables = new HashMap<>(Map.of("slug", at.slug(), "id", id.toString()));
        String path = route.path();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        path = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        if (route.takesFile()) {
            return caller.upload(path, "a.txt", "x".getBytes(StandardCharsets.UTF_8));
        }
        return route.method().equals("GET") ? caller.get(path) : caller.post(path, FIELDS);
    }

    private List<Route> routes() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> roleOf(route.getValue()).stream()
                        .flatMap(role -> route.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method -> route.getKey().getPatternValues().stream()
                                        .map(path -> new Route(
                                                method.name(),
                                                path,
                                                role,
                                                !route.getKey()
                                                        .getConsumesCondition()
                                                        .isEmpty())))))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Optional<Role> roleOf(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class)))
                .flatMap(rule -> Arrays.stream(rule.role()).findFirst());
    }
}
