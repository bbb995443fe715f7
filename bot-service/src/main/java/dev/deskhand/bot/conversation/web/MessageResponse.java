package dev.deskhand.bot.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.conversation.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said.
 *
 * @param clientMessageId of the customer's own
 * @param text Markdown of the bot and of people, plain text of customers
 * @param direction in which it is read: ltr or rtl
 * @param replyTo the customer's message that it answers
 * @param citations best first
 * @param suggestions at most three articles, when the bot is unsure
 * @param choices what the customer may mean, when it asks back
 * @param links links of the text that name other articles by their files
 * @param original what a translated answer was before
 */
@Schema(name = "ConversationMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageResponse(
        UUID id,
        @Nullable UUID clientMessageId,
        AuthorResponse author,
        String text,

        @Schema(example = "he") @Nullable String language,

        @Schema(allowableValues = {"ltr", "rtl"}) String direction,

        @Nullable UUID replyTo,

        @Schema(allowableValues = {"answered", "clarify", "escalated", "out_of_hours", "abstained"}) @Nullable
        String outcome,

        @Schema(allowableValues = {"extractive", "generative", "canned", "pinned", "translated"}) @Nullable
        String mode,

        List<ReplyDetails.Source> citations,
        List<ReplyDetails.Suggestion> suggestions,
        List<ReplyDetails.Choice> choices,
        List<ReplyDetails.Link> links,
        ReplyDetails.@Nullable Original original,
        List<MessageFile> attachments) {

    static MessageResponse of(Message message) {
        Optional<ReplyDetails> reply = message.reply();
        return new MessageResponse(
                message.id().value(),
                message.submission().map(Submission::clientMessageId).orElse(null),
                AuthorResponse.of(message.by()),
                message.text(),
                message.language().orElse(null),
                TextDirection.of(message.text(), message.language()),
                message.replyTo().map(MessageId::value).orElse(null),
                reply.map(ReplyDetails::outcome).orElse(null),
                reply.map(ReplyDetails::mode).orElse(null),
                reply.map(ReplyDetails::citations).orElse(List.of()),
                reply.map(ReplyDetails::suggestions).orElse(List.of()),
                reply.map(ReplyDetails::choices).orElse(List.of()),
                reply.map(ReplyDetails::links).orElse(List.of()),
                reply.map(ReplyDetails::original).orElse(null),
                message.files());
    }
}
