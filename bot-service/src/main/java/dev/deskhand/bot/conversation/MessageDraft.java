package dev.deskhand.bot.conversation;

import java.util.Optional;

/**
 * A message that is about to be said.
 *
 * @param language primary tag, where known
 * @param replyTo the customer's message that it answers; one reply to each
 */
public record MessageDraft(Author author, String text, Optional<String> language, Optional<MessageId> replyTo) {

    public static MessageDraft fromCustomer(String text, Optional<String> language) {
        return new MessageDraft(Author.CUSTOMER, text, language, Optional.empty());
    }

    public static MessageDraft reply(MessageId question, String text, Optional<String> language) {
        return new MessageDraft(Author.BOT, text, language, Optional.of(question));
    }
}
