package dev.deskhand.bot.conversation.web;

import dev.deskhand.bot.conversation.Message.Speaker;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who says or does something.
 *
 * @param name of a person, where it is known
 */
@Schema(name = "ConversationAuthor")
record AuthorResponse(
        @Schema(allowableValues = {"customer", "bot", "agent", "system"})
        String kind,

        @Nullable String name) {

    static AuthorResponse of(Speaker speaker) {
        return new AuthorResponse(speaker.author().code(), speaker.name().orElse(null));
    }
}
