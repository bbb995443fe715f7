package dev.deskhand.bot.ask.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's description says of {@code POST /answer}. */
@Operation(
        operationId = "answer",
        tags = "answers",
        summary = "Answers a customer's question, or hands it to people",
        description = "Every outcome is a 200. With \"Accept: text/event-stream\" the answer comes as events: delta, "
                + "as soon as a sentence is there, stage, citation, and done with the whole JSON; or error, when it "
                + "failed after the first sentence.",
        parameters =
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = "Idempotency-Key",
                        description = "1 to 255 characters; the first response is replayed for 72 hours",
                        schema = @Schema(type = "string")),
        requestBody =
                @RequestBody(
                        required = true,
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = AnswerRequest.class),
                                        examples = {
                                            @ExampleObject(
                                                    name = "question",
                                                    summary = "Only the question is required",
                                                    value = """
                                                            {"question": "How do I reset my password?"}
                                                            """),
                                            @ExampleObject(
                                                    name = "dry run",
                                                    summary = "Nothing is recorded; a follow-up with its history",
                                                    value = """
                                                            {"question": "And on the phone?", "dryRun": true,
                                                             "history": [
                                                               {"role": "customer", "text": "How do I reset my password?"},
                                                               {"role": "assistant", "text": "Open **Account** and choose **Reset**."}]}
                                                            """)
                                        })))
@ApiResponse(
        responseCode = "200",
        description = "What came of it",
        content = {
            @Content(
                    mediaType = "application/json",
                    schema = @Schema(implementation = AnswerResponse.class),
                    examples = @ExampleObject(name = "answered", value = """
                                            {"outcome": "answered",
                                             "answer": {"text": "Open **Account** and choose **Reset**.", "language": "en",
                                                        "mode": "extractive", "degraded": false},
                                             "confidence": 0.93, "threshold": 0.71, "reasons": ["one article stands out"],
                                             "citations": [{"articleId": "5f0c7c1e-3b1f-4a55-9d6a-0f4f0f1d2a11",
                                               "externalId": "reset-password", "title": "Reset your password",
                                               "url": "https://help.example.com/reset-password#steps", "headings": ["Steps"],
                                               "quote": "Open **Account** and choose **Reset**.", "score": 0.81, "revision": 3}],
                                             "suggestions": [{"articleId": "5f0c7c1e-3b1f-4a55-9d6a-0f4f0f1d2a11",
                                               "externalId": "reset-password", "title": "Reset your password",
                                               "url": "https://help.example.com/reset-password"}],
                                             "handoff": null, "language": "en",
                                             "conversationId": "9a1a4f0e-54fb-4f43-8f2c-6f3f5a1f9b52",
                                             "messageId": "b7c3c0e2-6f42-4c7e-9b41-3d1f6c1b7a90",
                                             "knowledgeRevision": 42, "traceId": "4bf92f3577b34da6a3ce929d0e0e4736",
                                             "totalMs": 7.9, "trace": null}
                                            """)),
            @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))
        })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AnswerApi {}
