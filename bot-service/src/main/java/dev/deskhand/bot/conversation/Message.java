package dev.deskhand.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something said in a conversation.
 *
 * @param seq its number among the conversation's events
 * @param by who said it
 * @param language primary tag, where known
 * @param submission how it was sent; of customers in the widget, and of people
 * @param replyTo the customer's message that it answers
 * @param reply what it rests on and offers; of the bot
 */
public record Message(
        MessageId id,
        long seq,
        Speaker by,
        String text,
        Optional<String> language,
        Instant at,
        Optional<Submission> submission,
        Optional<MessageId> replyTo,
        Optional<ReplyDetails> reply,
        List<MessageFile> files) {

    public Message {
        files = List.copyOf(files);
    }

    public Author author() {
        return by.author();
    }

    /**
     * Who speaks.
     *
     * @param name of a person, where it is known
     * @param agent the person's account; never told to customers
     */
    public record Speaker(Author author, Optional<String> name, Optional<UUID> agent) {}
}
