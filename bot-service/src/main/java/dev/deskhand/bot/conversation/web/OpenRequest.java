package dev.deskhand.bot.conversation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the customer's conversation.
 *
 * @param fresh true for a new one, even where one runs
 */
@Schema(name = "OpenConversation")
record OpenRequest(
        @Schema(example = "de") @Nullable String language,

        @Schema(example = "https://shop.example/cart") @Nullable
        String pageUrl,

        @JsonProperty("new") @Nullable Boolean fresh) {

    void check() {
        InputCheck check = new InputCheck();
        WidgetInput.language(check, language)
                .optionalText("/pageUrl", pageUrl, WidgetInput.URL)
                .done();
    }
}
