package dev.deskhand.bot.ask.compat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says of {@code POST /v1/chat/completions}. */
@Operation(
        operationId = "completeChat",
        tags = "openai",
        summary = "Answers a question that comes as a chat, as OpenAI's API would",
        description = "The last message of the user is the question, those before it are its history; system messages "
                + "are not read. Citations are the message's annotations, the rest stands under \"deskhand\". With "
                + "\"stream\": true the answer comes as chunks. Errors have that API's form.",
        requestBody =
                @RequestBody(
                        required = true,
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ChatRequest.class),
                                        examples = @ExampleObject(name = "question", value = """
                                                                {"model": "deskhand", "messages": [
                                                                  {"role": "user", "content": "How do I reset my password?"}]}
                                                                """))))
@ApiResponse(
        responseCode = "200",
        description = "What came of it",
        content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = ChatCompletion.class)),
            @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))
        })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ChatApi {}
