package dev.deskhand.bot.conversation;

import dev.deskhand.bot.conversation.Message.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that is about to be said.
 *
 * @param language primary tag, where known
 * @param submission how it was sent; of customers in the widget, and of people
 * @param replyTo the customer's message that it answers; one reply to each
 * @param files sent ahead, in the order shown
 */
public record MessageDraft(
        Speaker by,
        String text,
        Optional<String> language,
        Optional<Submission> submission,
        Optional<MessageId> replyTo,
        Optional<ReplyDetails> reply,
        List<UUID> files) {

    public MessageDraft {
        files = List.copyOf(files);
    }

    public static MessageDraft fromCustomer(String text, Optional<String> language) {
        return of(Author.CUSTOMER, text, language, Optional.empty());
    }

    /** What the service itself notes. */
    public static MessageDraft fromSystem(String text, Optional<String> language) {
        return of(Author.SYSTEM, text, language, Optional.empty());
    }

    /** What a person says; the same client id once more is the same message. */
    public static MessageDraft fromAgent(
            Assignee agent, String text, Optional<String> language, UUID clientMessageId, List<UUID> files) {
        return new MessageDraft(
                new Speaker(Author.AGENT, Optional.of(agent.name()), Optional.of(agent.agent())),
                text,
                language,
                Optional.of(new Submission(clientMessageId, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                files);
    }

    public static MessageDraft reply(MessageId question, String text, Optional<String> language) {
        return of(Author.BOT, text, language, Optional.of(question));
    }

    /** The same with what it rests on. */
    public MessageDraft restingOn(ReplyDetails details) {
        return new MessageDraft(by, text, language, submission, replyTo, Optional.of(details), files);
    }

    /** The same with how it was sent. */
    MessageDraft sentAs(Submission how, List<UUID> shown) {
        return new MessageDraft(by, text, language, Optional.of(how), replyTo, reply, shown);
    }

    private static MessageDraft of(Author author, String text, Optional<String> language, Optional<MessageId> replyTo) {
        Speaker by = new Speaker(author, Optional.empty(), Optional.empty());
        return new MessageDraft(by, text, language, Optional.empty(), replyTo, Optional.empty(), List.of());
    }
}
