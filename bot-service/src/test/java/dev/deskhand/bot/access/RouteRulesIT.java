package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.testing.UnguardedController;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RouteRulesIT extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void every_route_says_who_may_call_it() {
        Map<RequestMappingInfo, HandlerMethod> routes = mapping.getHandlerMethods();

        Set<HandlerMethod> unguarded = routes.entrySet().stream()
                .filter(route -> AccessRules.ruleOf(route.getValue()).isEmpty())
                .filter(route -> route.getKey().getPatternValues().stream()
                        .anyMatch(path -> !AccessRules.isGuardedElsewhere(route.getValue(), path)))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());

        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(unguarded).extracting(HandlerMethod::getBeanType).containsOnly(UnguardedController.class);
    }

    @Test
    void every_rule_names_a_scope_or_a_role_or_is_for_visitors_or_is_open() {
        assertThat(mapping.getHandlerMethods().values())
                .flatExtracting(handler -> AccessRules.ruleOf(handler).stream().toList())
                .allMatch(
                        rule -> Stream.of(rule.open(), rule.visitor(), rule.scope().length > 0, rule.role().length > 0)
                                        .filter(named -> named)
                                        .count()
                                == 1);
    }

    @Test
    void every_post_of_a_key_holder_takes_an_idempotency_key() {
        assertThat(mapping.getHandlerMethods().entrySet())
                .filteredOn(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filteredOn(route -> AccessRules.ruleOf(route.getValue())
                        .filter(rule -> rule.scope().length > 0)
                        .isPresent())
                .isNotEmpty()
                .allMatch(route -> ApiDescription.takesIdempotencyKey(route.getValue()));
    }

    @Test
    void a_route_without_a_rule_is_refused_to_everybody() {
        assertThat(get("/unguarded", keyWith(Scope.ADMIN)).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator", "/v3/api-docs", "/docs", "/swagger-ui/index.html"})
    void operations_and_documents_want_this_machine_or_a_key(String path) {
        String answers = keyWith(Scope.ANSWER);

        int local = send(to(path)).statusCode();
        int proxied = send(to(path).header("X-Forwarded-For", "127.0.0.1")).statusCode();
        int answering =
                send(to(path, answers).header("X-Forwarded-For", "127.0.0.1")).statusCode();
        int administrating = send(to(path, keyWith(Scope.ADMIN)).header("X-Forwarded-For", "127.0.0.1"))
                .statusCode();

        assertThat(local).isIn(200, 302);
        assertThat(proxied).isEqualTo(401);
        assertThat(answering).isIn(path.startsWith("/actuator") ? Set.of(403) : Set.of(200, 302));
        assertThat(administrating).isIn(200, 302);
    }

    @Test
    void health_is_open_to_all() {
        assertThat(send(to("/actuator/health/readiness").header("X-Forwarded-For", "203.0.113.9"))
                        .statusCode())
                .isEqualTo(200);
    }
}
