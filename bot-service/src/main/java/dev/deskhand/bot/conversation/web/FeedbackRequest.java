package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.Feedback;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an answer helped. */
@Schema(name = "AnswerFeedback")
record FeedbackRequest(
        @Nullable Boolean helped,

        @Schema(allowableValues = {"wrong", "incomplete", "unclear", "outdated", "other"}) @Nullable
        String reason,

        @Nullable String comment) {

    Feedback check() {
        new InputCheck()
                .that("/helped", helped != null, "is missing, must be true or false")
                .that(
                        "/reason",
                        reason == null || Feedback.REASONS.contains(reason),
                        "is \"" + reason + "\", must be one of " + String.join(", ", Feedback.REASONS))
                .optionalText("/comment", comment, WidgetInput.COMMENT)
                .done();
        return new Feedback(Boolean.TRUE.equals(helped), Optional.ofNullable(reason), Optional.ofNullable(comment));
    }
}
