package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.QuestionPreparer;
import dev.deskhand.bot.conversation.AnswerRatedDown;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.handoff.Handoffs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands over when a second answer has not helped, or when the customer says beside the first that a person is wanted. */
@Component
class NegativeFeedback {

    private static final int ENOUGH = 2;

    private final Conversations conversations;
    private final Handoffs handoffs;
    private final OwnAccord ownAccord;
    private final QuestionPreparer preparer;
    private final HandoffSettings settings;

    NegativeFeedback(
            Conversations conversations,
            Handoffs handoffs,
            OwnAccord ownAccord,
            QuestionPreparer preparer,
            HandoffSettings settings) {
        this.conversations = conversations;
        this.handoffs = handoffs;
        this.ownAccord = ownAccord;
        this.preparer = preparer;
        this.settings = settings;
    }

    /** Within the transaction that notes the rating. */
    @EventListener
    void on(AnswerRatedDown rated) {
        Conversation conversation = conversations.get(rated.site(), rated.conversation());
        boolean people = conversation.isWithPeople()
                || handoffs.findRunning(rated.site(), rated.conversation()).isPresent();
        if (!people && (rated.answers() >= ENOUGH || isWish(conversation, rated.comment()))) {
            ownAccord.handOver(conversation, HandoffReason.NEGATIVE_FEEDBACK);
        }
    }

    private boolean isWish(Conversation conversation, Optional<String> comment) {
        return comment.filter(text -> !text.isBlank())
                .map(text -> new Question(
                        conversation.site(),
                        text,
                        conversation.language(),
                        List.of(),
                        Set.of(),
                        AnswerMode.AUTO,
                        settings.enabled()))
                .map(question -> preparer.prepare(question).intent())
                .filter(Intent.PERSON::equals)
                .isPresent();
    }
}
