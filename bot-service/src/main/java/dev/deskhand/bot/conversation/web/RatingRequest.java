package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the conversation was. */
@Schema(name = "ConversationRating")
record RatingRequest(
        @Schema(description = "1 to 5", example = "5") @Nullable
        Integer stars,

        @Nullable String comment) {

    int check() {
        int given = stars == null ? 0 : stars;
        new InputCheck()
                .that("/stars", given >= 1 && given <= 5, "is " + stars + ", must be 1 to 5")
                .optionalText("/comment", comment, WidgetInput.COMMENT)
                .done();
        return given;
    }
}
