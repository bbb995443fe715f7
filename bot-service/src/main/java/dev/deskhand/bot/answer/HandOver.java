package dev.deskhand.bot.answer;

import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decision that people take over, in words that tell why and when they are there. */
@Component
public class HandOver {

    private static final String WORDS = "handoff";
    private static final Map<HandoffReason, String> OWN_WORDS = Map.of(
            HandoffReason.FAILURE, "failure",
            HandoffReason.CUSTOMER_WISH, "handoff.wish",
            HandoffReason.POLICY, "handoff.people",
            HandoffReason.REOPENED, "handoff.people");

    private final Schedules schedules;
    private final Replies replies;

    public HandOver(Schedules schedules, Replies replies) {
        this.schedules = schedules;
        this.replies = replies;
    }

    /** People take over now, or when they are back. */
    public Decision decide(SiteId site, String language, HandoffReason reason, Instant now) {
        String words = OWN_WORDS.getOrDefault(reason, WORDS);
        OpeningHours hours = schedules.forSite(site);
        if (hours.isOpenAt(now)) {
            return new Decision.Escalated(replies.text(words + ".open", language), reason);
        }
        Optional<Instant> opensAt = hours.nextOpeningAfter(now);
        String message = opensAt.map(at -> replies.time(at, hours.zone(), now, language))
                .map(time -> replies.text(words + ".closed.at", language, Map.of("time", time)))
                .orElseGet(() -> replies.text(words + ".closed", language));
        return new Decision.OutOfHours(message, reason, opensAt);
    }
}
