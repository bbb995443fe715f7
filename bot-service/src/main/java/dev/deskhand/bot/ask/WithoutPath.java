package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens with a question that the answer path did not decide. */
@Component
class WithoutPath {

    private static final String FALLBACK_LANGUAGE = "en";

    private final Schedules schedules;
    private final HandoffSettings handoff;
    private final Replies replies;
    private final Clock clock;

    WithoutPath(Schedules schedules, HandoffSettings handoff, Replies replies, Clock clock) {
        this.schedules = schedules;
        this.handoff = handoff;
        this.replies = replies;
        this.clock = clock;
    }

    /** The bot failed: the customer still reaches a person, where there are any. */
    Finding handOver(AskedQuestion asked) {
        String language = asked.language().orElse(FALLBACK_LANGUAGE);
        Decision decision = decision(asked, language);
        Optional<Reply.Text> answer = Optional.of(Finding.canned(Finding.message(decision), language));
        return Finding.without(decision, answer, nothingKnown("the answer could not be computed"), asked);
    }

    /** A person has the word: the bot says nothing. */
    Finding withAPerson(AskedQuestion asked) {
        Decision decision = new Decision.Escalated("", HandoffReason.CUSTOMER_WISH);
        return Finding.without(decision, Optional.empty(), nothingKnown("a person has taken over"), asked);
    }

    private Decision decision(AskedQuestion asked, String language) {
        if (!handoff.enabled()) {
            return new Decision.Abstained(replies.text("abstain", language));
        }
        OpeningHours hours = schedules.forSite(asked.site().id());
        Instant now = clock.instant();
        if (hours.isOpenAt(now)) {
            return new Decision.Escalated(replies.text("failure.open", language), HandoffReason.FAILURE);
        }
        Optional<Instant> opensAt = hours.nextOpeningAfter(now);
        String message = opensAt.map(at -> replies.time(at, hours.zone(), now, language))
                .map(time -> replies.text("failure.closed.at", language, Map.of("time", time)))
                .orElseGet(() -> replies.text("failure.closed", language));
        return new Decision.OutOfHours(message, HandoffReason.FAILURE, opensAt);
    }

    /* Nothing was weighed, so nothing clears the threshold. */
    private static Confidence nothingKnown(String reason) {
        return new Confidence(0, 1, List.of(reason), Map.of());
    }
}
