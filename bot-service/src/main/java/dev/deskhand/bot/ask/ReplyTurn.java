package dev.deskhand.bot.ask;

import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.LiveSignals;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.PassingSign;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.ReplyTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bot's turn in a conversation: reads the message, finds what to say, lets the customer read along, and puts it on
 * record. What is recorded is decided under the conversation's row lock: by whoever still has the lease, and only while no person has
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
        Message message = conversations.message(task.site(), task.conversation(), task.message());
        Optional<Conversation> asked = transaction.execute(status -> takeUp(task, message));
        if (asked.isEmpty()) {
            return;
        }
        typing(task, clock.instant().plus(TYPING));
        ReadAlong reading = new ReadAlong(task);
        Finding finding = search.find(task, asked.get(), message, reading::told);
        reading.tellRest(finding);
        Optional<Reply> reply = transaction.execute(status -> keep(task, message, finding));
        reply.ifPresentOrElse(meters::replied, () -> typing(task, null));
    }

    /* The customer sees at once that the message is read; tried again, it is not read again. */
    private Optional<Conversation> takeUp(ReplyTask task, Message message) {
        Conversation conversation = conversations.lock(task.site(), task.conversation());
        if (!tasks.holds(task)) {
            return Optional.empty();
        }
        if (isWithAPerson(task, conversation)) {
            tasks.dropped(task);
            return Optional.empty();
        }
        if (tasks.readFirst(task)) {
            conversations.record(
                    task.site(), task.conversation(), new EventDetails.ReadUpTo(Author.BOT.code(), message.seq()));
        }
        return Optional.of(conversation);
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

    private static boolean isWithAPerson(ReplyTask task, Conversation conversation) {
        return conversation.isWithPeople() || conversation.fence() != task.fence();
    }

    private void typing(ReplyTask task, @Nullable Instant until) {
        signals.passing(task.conversation(), new PassingSign.Typing(Author.BOT.code(), null, until));
    }

    /** The customer reads along: sentences as they are written, and what nobody has told by the end. */
    private final class ReadAlong {

        private final ReplyTask task;
        private final StringBuilder told = new StringBuilder();
        private int pieces;

        ReadAlong(ReplyTask task) {
            this.task = task;
        }

        void told(String piece) {
            if (pieces > 0 || !isWithAPerson(task, conversations.get(task.site(), task.conversation()))) {
                tell(piece);
            }
        }

        /* Only an answer is read along; the service's own sentences are there at once. */
        void tellRest(Finding finding) {
            String text = finding.answer().map(Reply.Text::text).orElse("");
            if (finding.citations().isEmpty()
                    || !text.startsWith(told.toString())
                    || isWithAPerson(task, conversations.get(task.site(), task.conversation()))) {
                return;
            }
            String language = finding.answer().map(Reply.Text::language).orElse(finding.language());
            Pieces.of(text.substring(told.length()), language, PIECE).forEach(this::tell);
        }

        private void tell(String piece) {
            signals.passing(
                    task.conversation(), new PassingSign.Delta(task.message().value(), pieces++, piece));
            told.append(piece);
        }
    }
}
