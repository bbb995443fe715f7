package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.deskhand.bot.ask.Reply;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a chat completion.
 *
 * @param created seconds since 1970
 * @param choices always one
 * @param usage zeros: what a model spent, where one was asked, is the operator's account and not the caller's
 * @param deskhand what that API has no field for
 */
@JsonPropertyOrder({"id", "object", "created", "model", "choices", "usage", "deskhand"})
record ChatCompletion(
        String id,
        @Schema(allowableValues = "chat.completion") String object,
        long created,
        String model,
        List<Choice> choices,
        Usage usage,
        ChatDetails deskhand) {

    static ChatCompletion of(Reply reply, String model, String id, long created) {
        String text = reply.answer().map(Reply.Text::text).orElse("");
        List<Annotation> annotations = reply.citations().stream()
                .flatMap(it -> Annotation.of(it, text))
                .toList();
        Message message = new Message("assistant", text, null, annotations);
        return new ChatCompletion(
                "chatcmpl-" + id,
                "chat.completion",
                created,
                model,
                List.of(new Choice(0, message, null, "stop")),
                Usage.NONE,
                ChatDetails.of(reply));
    }

    /** The message of the only choice. */
    Message message() {
        return choices.get(0).message();
    }

    /** One way to go on. */
    @Schema(name = "ChatChoice")
    record Choice(
            int index,
            Message message,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object logprobs,

            @JsonProperty("finish_reason") @Schema(allowableValues = "stop")
            String finishReason) {}

    /**
     * What the assistant says.
     *
     * @param content Markdown; empty while a person has the word
     */
    @Schema(name = "ChatReply")
    record Message(
            String role,
            String content,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String refusal,

            List<Annotation> annotations) {}

    /** Tokens, as that API counts them. */
    @Schema(name = "ChatUsage")
    record Usage(
            @JsonProperty("prompt_tokens") int promptTokens,
            @JsonProperty("completion_tokens") int completionTokens,
            @JsonProperty("total_tokens") int totalTokens) {

        static final Usage NONE = new Usage(0, 0, 0);
    }
}
