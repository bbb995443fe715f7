package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.handoff.Escalation;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.Handoffs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands a conversation over without a question to answer: the customer is told by the hand-off's own line. Within the
 * current transaction and under the conversation's row lock.
 */
@Component
class OwnAccord {

    private static final String FALLBACK_LANGUAGE = "en";

    private final Handoffs handoffs;
    private final WithoutPath withoutPath;
    private final ReplyManners manners;

    OwnAccord(Handoffs handoffs, WithoutPath withoutPath, ReplyManners manners) {
        this.handoffs = handoffs;
        this.withoutPath = withoutPath;
        this.manners = manners;
    }

    /** Empty where hand-off is switched off. */
    Optional<Handoff> handOver(Conversation conversation, HandoffReason reason) {
        String language = conversation.language().orElse(FALLBACK_LANGUAGE);
        Decision decision = withoutPath.handOver(
                conversation.site(), language, conversation.contact().zone(), reason);
        if (decision instanceof Decision.Abstained) {
            return Optional.empty();
        }
        Decision said =
                decision instanceof Decision.OutOfHours away && manners.claimsNotice(conversation, away.opensAt())
                        ? manners.asksForAddress(conversation, away, language)
                        : decision;
        return Optional.of(
                handoffs.open(conversation.site(), conversation.id(), Escalation.of(said, reason, Optional.empty())));
    }
}
