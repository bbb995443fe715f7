package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerListener;
import dev.deskhand.bot.answer.AnswerPath;
import dev.deskhand.bot.answer.Circumstances;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.search.SearchException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes a question with its history to the answer path and records what comes of it. */
@Component
public class AnswerDesk {

    private static final Logger log = LoggerFactory.getLogger(AnswerDesk.class);

    private final Conversations conversations;
    private final AnswerPath path;
    private final WithoutPath withoutPath;
    private final AnswerRecord record;
    private final HandoffSettings handoff;
    private final AnswerMeters meters;

    AnswerDesk(
            Conversations conversations,
            AnswerPath path,
            WithoutPath withoutPath,
            AnswerRecord record,
            HandoffSettings handoff,
            AnswerMeters meters) {
        this.conversations = conversations;
        this.path = path;
        this.withoutPath = withoutPath;
        this.record = record;
        this.handoff = handoff;
        this.meters = meters;
    }

    /**
     * Answers a question, and records question, answer and hand-off in one transaction unless it is a dry run.
     *
     * @param beforeCommit gets the reply as the last thing inside the transaction; not called in a dry run
     * @throws DeskhandException 404 for a conversation that is not the site's or not the customer's, 503 when the
     *     database cannot be reached
     */
    public Reply ask(AskedQuestion asked, Consumer<Reply> beforeCommit) {
        return ask(asked, AnswerListener.NOBODY, beforeCommit);
    }

    /**
     * The same for whoever reads along. What was told may not be what is recorded: a person may take over meanwhile.
     *
     * @param listener told the answer while it is being written
     */
    public Reply ask(AskedQuestion asked, AnswerListener listener, Consumer<Reply> beforeCommit) {
        return meters.timed(asked, () -> {
            Optional<Conversation> running = asked.conversation()
                    .map(id -> conversations.get(asked.site().id(), id));
            running.ifPresent(
                    conversation -> conversation.requireCustomer(asked.origin().customer()));
            Finding finding = isWithAPerson(running) ? withoutPath.withAPerson(asked) : find(asked, running, listener);
            return asked.dryRun() ? record.rehearse(finding) : record.keep(asked, finding, beforeCommit);
        });
    }

    private static boolean isWithAPerson(Optional<Conversation> running) {
        return running.filter(conversation -> conversation.status() != ConversationStatus.CLOSED)
                .filter(Conversation::isWithPeople)
                .isPresent();
    }

    private Finding find(AskedQuestion asked, Optional<Conversation> running, AnswerListener listener) {
        List<Turn> history = asked.conversation()
                .map(id -> conversations.history(asked.site().id(), id))
                .orElse(asked.history());
        Question question = new Question(
                asked.site().id(),
                asked.text(),
                asked.language(),
                history,
                asked.audiences(),
                asked.mode(),
                handoff.enabled(),
                new Circumstances(
                        running.flatMap(it -> it.contact().zone()),
                        asked.origin().tags(),
                        Optional.ofNullable(asked.origin().customer().externalId())));
        try {
            return Finding.of(path.answer(question, listener));
        } catch (SearchException | DataAccessException | TransactionException e) {
            throw DeskhandException.unavailable("The knowledge cannot be read at the moment; try again shortly.", e);
        } catch (RuntimeException e) {
            log.error("The answer path failed; the question goes to people", e);
            return withoutPath.handOver(
                    asked.site().id(),
                    asked.language(),
                    question.circumstances().zone(),
                    asked.site().knowledgeRevision());
        }
    }
}
