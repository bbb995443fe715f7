package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerListener;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerPath;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.Circumstances;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.Submission;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.knowledge.search.SearchException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Finds what the bot has to say to a customer's message; records nothing. */
@Component
class ReplySearch {

    private static final Logger log = LoggerFactory.getLogger(ReplySearch.class);
    private static final int MOST_ATTEMPTS = 5;

    private final Conversations conversations;
    private final AnswerPath path;
    private final ChosenArticle chosenArticle;
    private final WithoutPath withoutPath;
    private final HandoffSettings handoff;

    ReplySearch(
            Conversations conversations,
            AnswerPath path,
            ChosenArticle chosenArticle,
            WithoutPath withoutPath,
            HandoffSettings handoff) {
        this.conversations = conversations;
        this.path = path;
        this.chosenArticle = chosenArticle;
        this.withoutPath = withoutPath;
        this.handoff = handoff;
    }

    /**
     * What the bot has to say, told as it is being written; when it fails, or has been tried too often, that people take over.
     *
     * @throws RuntimeException when the record cannot be read, so that it is worth trying again
     */
    Finding find(ReplyTask task, Conversation conversation, Message message, AnswerListener listener) {
        if (task.attempts() > MOST_ATTEMPTS) {
            log.error("Message {} could not be answered {} times; it goes to people", task.message(), MOST_ATTEMPTS);
            return withoutPath.handOver(
                    task.site(), message.language(), conversation.contact().zone(), 0);
        }
        try {
            return Finding.of(chosen(task, conversation, message)
                    .orElseGet(() -> path.answer(question(task, conversation, message), listener)));
        } catch (SearchException | DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("The answer path failed; message {} goes to people", task.message(), e);
            return withoutPath.handOver(
                    task.site(), message.language(), conversation.contact().zone(), 0);
        }
    }

    private Optional<AnswerTrace> chosen(ReplyTask task, Conversation conversation, Message message) {
        Optional<UUID> choice = message.submission().flatMap(Submission::choice);
        Optional<Message> offer = choice.flatMap(article -> offered(task, message, article));
        return offer.flatMap(Message::replyTo)
                .map(asked -> conversations.message(task.site(), task.conversation(), asked))
                .flatMap(asked -> chosenArticle.answer(question(task, conversation, asked), choice.orElseThrow()));
    }

    private Optional<Message> offered(ReplyTask task, Message message, UUID article) {
        return conversations
                .latestReply(task.site(), task.conversation(), message.seq())
                .filter(reply -> reply.reply().map(ReplyDetails::choices).stream()
                        .flatMap(choices -> choices.stream())
                        .anyMatch(choice -> choice.articleId().equals(article)));
    }

    private Question question(ReplyTask task, Conversation conversation, Message message) {
        return new Question(
                task.site(),
                message.text(),
                Optional.empty(),
                conversations.historyOf(task.site(), task.conversation(), message),
                task.audiences(),
                AnswerMode.AUTO,
                handoff.enabled(),
                new Circumstances(
                        conversation.contact().zone(),
                        conversation.tags(),
                        Optional.of(conversation.id().value().toString())));
    }
}
