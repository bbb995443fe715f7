package dev.deskhand.bot.routing;

import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.people.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What customers who wait are told, each once: that people are back, and that it takes longer than their team has
 * promised. Within the transaction that holds the conversation's row lock; nothing is said while a person writes.
 */
@Component
class WaitingNotices {

    private static final String FALLBACK_LANGUAGE = "en";

    private final Conversations conversations;
    private final Schedules schedules;
    private final Replies replies;
    private final RoutingRows rows;
    private final HandoffSettings settings;

    WaitingNotices(
            Conversations conversations,
            Schedules schedules,
            Replies replies,
            RoutingRows rows,
            HandoffSettings settings) {
        this.conversations = conversations;
        this.schedules = schedules;
        this.replies = replies;
        this.rows = rows;
        this.settings = settings;
    }

    OpeningHours hours(Waiting waiting) {
        return waiting.team()
                .map(team -> schedules.of(waiting.site(), team).hours())
                .orElseGet(() -> schedules.forSite(waiting.site()));
    }

    /** One notice at most; people are there now. */
    void tell(Waiting waiting, Conversation conversation, Optional<Team> team, Instant now) {
        Instant quietSince = now.minus(settings.quietAfterPerson());
        if (conversations
                .lastPersonAt(waiting.site(), waiting.conversation())
                .filter(quietSince::isBefore)
                .isPresent()) {
            return;
        }
        Duration target = team.map(Team::target).orElse(Team.DEFAULT_TARGET);
        if (!waiting.cameInHours() && !waiting.toldOpen()) {
            say(conversation, "handoff.opened", "");
            rows.toldOpen(waiting.handoff(), now);
        } else if (!waiting.toldDelay()
                && hours(waiting).openTimeBetween(waiting.since(), now).compareTo(target) >= 0) {
            String language = language(conversation);
            int before = rows.before(waiting);
            String place = before == 0 ? "" : " " + replies.count("handoff.place", before, language);
            String address =
                    conversation.contact().email().isPresent() ? "" : " " + replies.text("handoff.email", language);
            say(conversation, "handoff.delayed", place + address);
            rows.toldDelay(waiting.handoff(), now);
        }
    }

    private void say(Conversation conversation, String key, String more) {
        String language = language(conversation);
        conversations.append(
                conversation.site(),
                conversation.id(),
                MessageDraft.fromSystem(replies.text(key, language) + more, Optional.of(language)));
    }

    private static String language(Conversation conversation) {
        return conversation.language().filter(Replies.LANGUAGES::contains).orElse(FALLBACK_LANGUAGE);
    }
}
