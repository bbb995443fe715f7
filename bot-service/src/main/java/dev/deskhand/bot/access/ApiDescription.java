package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.ProblemBody;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** The API's description: what holds for every operation is said here once. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Visitor.class, IdempotentRequest.class);
    }

    private static final String BEARER = "bearer";
    private static final String SESSION = "session";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Deskhand")
                        .version("1")
                        .description("Self-service support that cites its sources, knows how sure it is, and hands"
                                + " over to a person. Errors are RFC 9457 problems with a stable code."))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER)
                                        .description("An API key, dh_…"))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name(Visitor.HEADER)
                                        .description("The token of a widget's session, dhs_…")));
    }

    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> {
            ModelConverters.getInstance(true).readAll(ProblemBody.class).forEach((name, schema) -> api.getComponents()
                    .addSchemas(name, schema));
        };
    }

    @Bean
    OperationCustomizer commonToAllOperations() {
        return (operation, handler) -> {
            Optional<Access> rule = AccessRules.ruleOf(handler);
            ApiResponses responses = operation.getResponses();
            addProblem(responses, ErrorCode.INVALID_REQUEST, "400");
            if (rule.filter(Access::visitor).isPresent()) {
                operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
                addProblem(responses, ErrorCode.SESSION_INVALID, "401");
                addProblem(responses, ErrorCode.IDENTITY_REQUIRED, "403");
                addProblem(responses, ErrorCode.NOT_FOUND, "404");
            } else if (rule.filter(Access::open).isEmpty()) {
                operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
                rule.ifPresent(it -> describeScopes(operation, it));
                addProblem(responses, ErrorCode.UNAUTHORIZED, "401");
                addProblem(responses, ErrorCode.FORBIDDEN, "403");
                addProblem(responses, ErrorCode.NOT_FOUND, "404");
            }
            Arrays.stream(handler.getMethodParameters())
                    .filter(VisitorResolver::isOptional)
                    .forEach(parameter -> describeOptionalSession(operation, parameter));
            if (operation.getRequestBody() != null) {
                addProblem(responses, ErrorCode.PAYLOAD_TOO_LARGE, "413");
                addProblem(responses, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "415");
            }
            if (handler.hasMethodAnnotation(RateLimited.class)) {
                addProblem(responses, ErrorCode.RATE_LIMITED, "429");
            }
            if (takesIdempotencyKey(handler)) {
                operation.addParametersItem(idempotencyKey());
                addProblem(responses, ErrorCode.IDEMPOTENCY_IN_FLIGHT, "409");
                addProblem(responses, ErrorCode.IDEMPOTENCY_MISMATCH, "422");
            }
            addProblem(responses, ErrorCode.UNAVAILABLE, "503");
            return operation;
        };
    }

    static boolean takesIdempotencyKey(HandlerMethod handler) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(IdempotentRequest.class);
    }

    /** A route for everybody that knows visitors by their session: what it takes of them is the header alone. */
    private static void describeOptionalSession(Operation operation, MethodParameter visitor) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .removeIf(parameter -> visitor.getParameter().getName().equals(parameter.getName()));
        }
        operation.addSecurityItem(new SecurityRequirement());
        operation.addSecurityItem(new SecurityRequirement().addList(SESSION));
        addProblem(operation.getResponses(), ErrorCode.SESSION_INVALID, "401");
    }

    private static void describeScopes(Operation operation, Access rule) {
        String scopes = Arrays.stream(rule.scope())
                .map(scope -> "`" + scope.code() + "`")
                .collect(Collectors.joining(" or "));
        String text = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(text + "Scope: " + scopes + ".");
    }

    private static HeaderParameter idempotencyKey() {
        HeaderParameter header = new HeaderParameter();
        header.name(IdempotentRequest.HEADER)
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(255))
                .example("2f1c6a0e-9f57-4a53-8f0e-52a6f4a0c1d9")
                .description("Makes a retry safe: the first response is replayed for at least 72 hours.");
        return header;
    }

    private static void addProblem(ApiResponses responses, ErrorCode code, String status) {
        Map<String, Object> example = Map.of(
                "type", code.type(),
                "title", code.title(),
                "status", code.status(),
                "detail", code.title() + ".",
                "instance", "/…",
                "code", code.slug(),
                "traceId", "8c5f0f6f6e2d4c0e9c1b0d7a5f3e2a11",
                "errors", List.of());
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + ProblemBody.class.getSimpleName());
        responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(code.title())
                        .content(new Content()
                                .addMediaType(
                                        ProblemBody.MEDIA_TYPE,
                                        new MediaType().schema(schema).example(example))));
    }
}
