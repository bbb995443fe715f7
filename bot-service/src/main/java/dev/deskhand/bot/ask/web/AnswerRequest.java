package dev.deskhand.bot.ask.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /answer}; only the question is required.
 *
 * @param question 1 to 4,000 code points
 * @param site slug; omitted, the key's only site
 * @param language BCP 47 tag; omitted, found from the question
 * @param history earlier turns, oldest first; only in a dry run without a conversation
 * @param mode auto, extractive or generative
 * @param dryRun nothing is recorded and nothing handed over
 * @param trace adds how the answer came about; wants the scope admin or curate
 */
record AnswerRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "How do I reset my password?") @Nullable
        String question,

        @Nullable String site,
        @Nullable String conversationId,
        @Nullable String language,
        @Nullable User user,
        @Nullable Context context,
        @Nullable List<@Nullable String> tags,
        @Nullable List<@Nullable HistoryTurn> history,

        @Schema(allowableValues = {"auto", "extractive", "generative"}) @Nullable
        String mode,

        @Nullable Boolean dryRun,
        @Nullable Boolean trace) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    boolean wantsTrace() {
        return Boolean.TRUE.equals(trace);
    }

    /** The customer, on the caller's word. */
    @Schema(name = "AnswerUser")
    record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable Map<String, @Nullable Object> attributes) {}

    /** Where the customer is. */
    @Schema(name = "AnswerContext")
    record Context(@Nullable String pageUrl) {}

    /** An earlier turn. */
    @Schema(name = "AnswerHistoryTurn")
    record HistoryTurn(
            @Schema(allowableValues = {"customer", "assistant"}) @Nullable
            String role,

            @Nullable String text) {}
}
