package dev.deskhand.bot.ask.compat;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form of errors under {@code /v1}, in the API's description. */
@Configuration(proxyBeanMethods = false)
class ChatErrorDescription {

    private static final String REFERENCE = "#/components/schemas/ChatError";

    @Bean
    OpenApiCustomizer describeChatErrors(ChatErrors errors) {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(ChatErrors.Body.class)
                    .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
            api.getPaths().entrySet().stream()
                    .filter(path -> errors.suits(path.getKey()))
                    .flatMap(path -> path.getValue().readOperations().stream())
                    .flatMap(operation -> operation.getResponses().entrySet().stream())
                    .filter(response -> !response.getKey().startsWith("2"))
                    .forEach(response -> describe(response.getValue()));
        };
    }

    private static void describe(ApiResponse response) {
        response.setContent(
                new Content().addMediaType("application/json", new MediaType().schema(new Schema<>().$ref(REFERENCE))));
    }
}
