package dev.deskhand.bot.handoff;

import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.conversation.TraceDocument;
import java.time.Instant;
import java.util.Optional;

/**
 * Why people are asked to take over, and with what.
 *
 * @param message what the customer is told
 * @param opensAt when people are back, where they are away and the schedule knows
 * @param trace how far the bot came; empty when it failed
 */
public record Escalation(
        HandoffReason reason, String message, Optional<Instant> opensAt, Optional<TraceDocument> trace) {

    /** What a decision to hand over asks for. */
    public static Escalation of(Decision decision, HandoffReason reason, Optional<TraceDocument> trace) {
        return decision.fold(
                answered -> new Escalation(reason, answered.draft().text(), Optional.empty(), trace),
                clarify -> new Escalation(reason, clarify.text(), Optional.empty(), trace),
                escalated -> new Escalation(reason, escalated.message(), Optional.empty(), trace),
                away -> new Escalation(reason, away.message(), away.opensAt(), trace),
                abstained -> new Escalation(reason, abstained.message(), Optional.empty(), trace));
    }
}
