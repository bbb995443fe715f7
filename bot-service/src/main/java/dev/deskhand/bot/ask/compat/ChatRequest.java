package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is read of a request for a chat completion; the rest of that API's fields is for models and means nothing here.
 *
 * @param model {@code deskhand}, or one of the others that {@code GET /v1/models} lists
 * @param messages the last of the user's is the question, those before it are its history
 * @param user the caller's own id of the customer
 * @param metadata {@code site}, {@code conversation_id} and {@code dry_run}
 * @param n choices wanted, of which there is one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChatRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "deskhand") @Nullable
        String model,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable Message> messages,

        @Nullable Boolean stream,

        @JsonProperty("stream_options") @Nullable StreamOptions streamOptions,

        @Nullable String user,
        @Nullable Map<String, @Nullable String> metadata,
        @Nullable Integer n) {

    boolean wantsStream() {
        return Boolean.TRUE.equals(stream);
    }

    boolean wantsUsageInStream() {
        return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
    }

    /**
     * One turn.
     *
     * @param content a text, or a list of parts of which those of type {@code text} are read
     */
    @Schema(name = "ChatMessage")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Message(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    allowableValues = {"system", "developer", "user", "assistant", "tool", "function"})
            @Nullable
            String role,

            @Schema(implementation = Object.class, example = "How do I reset my password?") @Nullable
            JsonNode content) {}

    /** What a stream tells beside the text. */
    @Schema(name = "ChatStreamOptions")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StreamOptions(
            @JsonProperty("include_usage") @Nullable Boolean includeUsage) {}
}
