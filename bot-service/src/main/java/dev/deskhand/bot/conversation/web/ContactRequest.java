package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.problem.InputCheck;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an answer can go when the customer has left. */
@Schema(name = "ConversationContact")
record ContactRequest(
        @Nullable String name,
        @Schema(example = "ana@example.com") @Nullable String email) {

    /** The address. */
    String check() {
        InputCheck check = new InputCheck().optionalText("/name", name, WidgetInput.NAME);
        WidgetInput.email(check, email).done();
        return "" + email;
    }
}
