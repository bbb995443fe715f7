package dev.deskhand.bot.ask;

import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.LiveSignals;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.PassingSign;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.ReplyTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bot's turn in a conversation: finds what to say, lets the customer read along, and puts it on record. What is
 * recorded is decided under the conversation's row lock: by whoever still has the lease, and only while no person has
 * had the word since the message came.
 */
@Component
class ReplyTurn {

    private static final Duration TYPING = Duration.ofSeconds(15);
    private static final int PIECE = 120;

    private final Conversations conversations;
    private final ReplyTasks tasks;
    private final ReplySearch search;
    private final AnswerRecord record;
    private final LiveSignals signals;
    private final AnswerMeters meters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReplyTurn(
            Conversations conversations,
            ReplyTasks tasks,
            ReplySearch search,
            AnswerRecord record,
            LiveSignals signals,
            AnswerMeters meters,
            TransactionTemplate transaction,
            Clock clock) {
        this.conversations = conversations;
        this.tasks = tasks;
        this.search = search;
        this.record = record;
        this.signals = signals;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Answers a message that is on lease, or drops it.
     *
     * @throws RuntimeException when it could not be recorded, so that it is worth trying again
     */
    void run(ReplyTask task) {
        Conversation asked = conversations.get(task.site(), task.conversation());
        if (isWithAPerson(task, asked)) {
            transaction.executeWithoutResult(status -> drop(task));
            return;
        }
        typing(task, clock.instant().plus(TYPING));
        Message message = conversations.message(task.site(), task.conversation(), task.message());
        Finding finding = search.find(task, asked, message);
        tellPieces(task, finding);
        Optional<Reply> reply = transaction.execute(status -> keep(task, message, finding));
        reply.ifPresentOrElse(meters::replied, () -> typing(task, null));
    }

    private Optional<Reply> keep(ReplyTask task, Message message, Finding found) {
        Conversation conversation = conversations.lock(task.site(), task.conversation());
        if (!tasks.holds(task)) {
            return Optional.empty();
        }
        if (isWithAPerson(task, conversation)) {
            tasks.dropped(task);
            return Optional.empty();
        }
        Reply reply = record.reply(conversation, message, found);
        tasks.answered(task);
        return Optional.of(reply);
    }

    private void drop(ReplyTask task) {
        Conversation conversation = conversations.lock(task.site(), task.conversation());
        if (tasks.holds(task) && isWithAPerson(task, conversation)) {
            tasks.dropped(task);
        }
    }

    private static boolean isWithAPerson(ReplyTask task, Conversation conversation) {
        return conversation.isWithPeople() || conversation.fence() != task.fence();
    }

    /* Only an answer is read along; the service's own sentences are there at once. */
    private void tellPieces(ReplyTask task, Finding finding) {
        if (finding.citations().isEmpty() || isWithAPerson(task, conversations.get(task.site(), task.conversation()))) {
            return;
        }
        List<String> pieces = finding.answer()
                .map(answer -> Pieces.of(answer.text(), answer.language(), PIECE))
                .orElse(List.of());
        for (int i = 0; i < pieces.size(); i++) {
            signals.passing(
                    task.conversation(), new PassingSign.Delta(task.message().value(), i, pieces.get(i)));
        }
    }

    private void typing(ReplyTask task, @Nullable Instant until) {
        signals.passing(task.conversation(), new PassingSign.Typing(Author.BOT.code(), null, until));
    }
}
