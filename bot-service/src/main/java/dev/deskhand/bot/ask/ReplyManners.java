package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.handoff.Handoffs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How the bot behaves over several turns: it asks back once in a row and hands over then; it says that people take over
 * once, and that nobody is there once for each closure.
 */
@Component
class ReplyManners {

    private static final Duration UNKNOWN_CLOSURE = Duration.ofDays(1);
    private static final String ADDED = "handoff.added";
    private static final String ADDRESS = "handoff.email";

    private final Conversations conversations;
    private final Handoffs handoffs;
    private final WithoutPath withoutPath;
    private final Replies replies;
    private final HandoffSettings settings;
    private final Clock clock;

    ReplyManners(
            Conversations conversations,
            Handoffs handoffs,
            WithoutPath withoutPath,
            Replies replies,
            HandoffSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.withoutPath = withoutPath;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is said of a finding, within the transaction that says it and under the conversation's row lock. */
    Finding polite(Conversation conversation, Message message, Finding found) {
        Finding finding = isSecondClarification(conversation, message, found)
                ? found.decided(withoutPath.handOver(
                        conversation.site(),
                        found.language(),
                        conversation.contact().zone(),
                        HandoffReason.LOW_CONFIDENCE))
                : found;
        return finding.decision()
                .fold(
                        answered -> finding,
                        clarify -> finding,
                        escalated -> isAwaited(conversation) ? added(finding, escalated) : finding,
                        away -> isTimeForNotice(conversation) && claimsNotice(conversation, away.opensAt())
                                ? finding.decided(asksForAddress(conversation, away, finding.language()))
                                : added(finding, away),
                        abstained -> finding);
    }

    /** Takes the right to say that nobody is there; false when the customer knows. */
    boolean claimsNotice(Conversation conversation, Optional<Instant> opensAt) {
        Instant until = opensAt.orElseGet(() -> clock.instant().plus(UNKNOWN_CLOSURE));
        return conversations.claimNotice(conversation.site(), conversation.id(), until);
    }

    /** The notice with a word on where else the answer could go, when nobody knows. */
    Decision asksForAddress(Conversation conversation, Decision.OutOfHours away, String language) {
        return conversation.contact().email().isPresent()
                ? away
                : new Decision.OutOfHours(
                        away.message() + " " + replies.text(ADDRESS, language), away.reason(), away.opensAt());
    }

    /* Who talks to a person, or has just done so, knows that people are there. */
    private boolean isTimeForNotice(Conversation conversation) {
        Instant quietSince = clock.instant().minus(settings.quietAfterPerson());
        return conversations
                .lastPersonAt(conversation.site(), conversation.id())
                .filter(quietSince::isBefore)
                .isEmpty();
    }

    private boolean isSecondClarification(Conversation conversation, Message message, Finding found) {
        return found.decision() instanceof Decision.Clarify
                && conversations
                        .latestReply(conversation.site(), conversation.id(), Long.MAX_VALUE)
                        .flatMap(Message::reply)
                        .filter(reply -> reply.outcome().equals("clarify"))
                        .isPresent();
    }

    private boolean isAwaited(Conversation conversation) {
        return handoffs.findRunning(conversation.site(), conversation.id()).isPresent();
    }

    private Finding added(Finding finding, Decision.Escalated escalated) {
        return finding.decided(new Decision.Escalated(replies.text(ADDED, finding.language()), escalated.reason()));
    }

    private Finding added(Finding finding, Decision.OutOfHours away) {
        return finding.decided(
                new Decision.OutOfHours(replies.text(ADDED, finding.language()), away.reason(), away.opensAt()));
    }
}
