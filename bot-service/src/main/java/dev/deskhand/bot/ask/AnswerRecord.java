package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.AnswerTraces;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.bot.handoff.Escalation;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Records a question with what came of it: message, reply, trace and hand-off together or not at all. */
@Component
class AnswerRecord {

    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final AnswerTraces traces;
    private final Handoffs handoffs;
    private final WithoutPath withoutPath;
    private final ReplyManners manners;
    private final ReplyGrounds grounds;

    AnswerRecord(
            TransactionTemplate transaction,
            Conversations conversations,
            AnswerTraces traces,
            Handoffs handoffs,
            WithoutPath withoutPath,
            ReplyManners manners,
            ReplyGrounds grounds) {
        this.transaction = transaction;
        this.conversations = conversations;
        this.traces = traces;
        this.handoffs = handoffs;
        this.withoutPath = withoutPath;
        this.manners = manners;
        this.grounds = grounds;
    }

    /** The reply as it would have been; nothing is kept. */
    Reply rehearse(Finding finding) {
        Optional<Reply.HandedOver> handoff =
                escalation(finding).map(it -> new Reply.HandedOver(Optional.empty(), it.opensAt()));
        return Reply.of(finding, handoff, Optional.empty(), Optional.empty());
    }

    Reply keep(AskedQuestion asked, Finding finding, Consumer<Reply> beforeCommit) {
        return transaction.execute(status -> {
            SiteId site = asked.site().id();
            Conversation conversation = asked.conversation()
                    .map(id -> conversations.join(site, id, asked.origin()))
                    .orElseGet(() -> conversations.begin(site, asked.origin()));
            Message question = conversations.append(
                    site, conversation.id(), MessageDraft.fromCustomer(asked.text(), languageOf(asked, finding)));
            /* The row is locked since join: a person who took over while the path ran has the word. */
            Reply reply = finding.isSilence() || asItStands(conversation).isWithPeople()
                    ? keepSilent(site, conversation.id(), withoutPath.withAPerson(asked))
                    : reply(conversation, question, finding);
            beforeCommit.accept(reply);
            return reply;
        });
    }

    private Reply keepSilent(SiteId site, ConversationId conversation, Finding silence) {
        Optional<Reply.HandedOver> running =
                handoffs.findRunning(site, conversation).map(AnswerRecord::handedOver);
        return Reply.of(silence, running, Optional.of(conversation), Optional.empty());
    }

    /* The customer's message has opened it again, where it was closed. */
    private Conversation asItStands(Conversation before) {
        return before.status() == ConversationStatus.CLOSED ? conversations.get(before.site(), before.id()) : before;
    }

    /**
     * Says what was found in answer to a message that is on record, as far as it has not been said before; within the
     * current transaction and under the conversation's row lock.
     */
    Reply reply(Conversation conversation, Message question, Finding found) {
        SiteId site = conversation.site();
        Finding finding = manners.polite(conversation, question, found);
        Optional<Reply.HandedOver> handoff = escalation(finding)
                .map(escalation -> handoffs.open(site, conversation.id(), escalation))
                .map(AnswerRecord::handedOver);
        Optional<Message> reply = finding.answer()
                .map(answer -> conversations.append(site, conversation.id(), draft(site, question, answer, finding)));
        finding.trace()
                .map(TraceDocument::of)
                .ifPresent(trace -> traces.record(site, reply.orElse(question).id(), trace));
        return Reply.of(finding, handoff, Optional.of(conversation.id()), reply.map(Message::id));
    }

    private MessageDraft draft(SiteId site, Message question, Reply.Text answer, Finding finding) {
        return MessageDraft.reply(question.id(), answer.text(), Optional.of(answer.language()))
                .restingOn(grounds.of(site, finding, answer));
    }

    private static Optional<Escalation> escalation(Finding finding) {
        return finding.decision()
                .fold(
                        answered -> Optional.empty(),
                        clarify -> Optional.empty(),
                        escalated -> Optional.of(
                                escalation(finding, escalated.reason(), escalated.message(), Optional.empty())),
                        away -> Optional.of(escalation(finding, away.reason(), away.message(), away.opensAt())),
                        abstained -> Optional.empty());
    }

    private static Escalation escalation(
            Finding finding, HandoffReason reason, String message, Optional<Instant> opensAt) {
        return new Escalation(reason, message, opensAt, finding.trace().map(TraceDocument::of));
    }

    private static Optional<String> languageOf(AskedQuestion asked, Finding finding) {
        return asked.language().or(() -> Optional.of(finding.language()).filter(language -> !language.equals("und")));
    }

    private static Reply.HandedOver handedOver(Handoff handoff) {
        Reply.HandedOver.Entry entry =
                new Reply.HandedOver.Entry(handoff.id(), handoff.status().code(), handoff.message());
        return new Reply.HandedOver(Optional.of(entry), handoff.opensAt());
    }
}
