package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandoffReason;
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

    private static final String HANDED_OVER =
            "Something went wrong on my side, so I have passed your question to our team. They will reply here.";
    private static final String NOBODY_THERE =
            "Something went wrong on my side, so I have passed your question to our team. They are away at the moment"
                    + " and will reply here when they are back.";
    private static final String NOBODY_AT_ALL = "Something went wrong on my side. Please ask again in a moment.";

    private final Schedules schedules;
    private final HandoffSettings handoff;
    private final Clock clock;

    WithoutPath(Schedules schedules, HandoffSettings handoff, Clock clock) {
        this.schedules = schedules;
        this.handoff = handoff;
        this.clock = clock;
    }

    /** The bot failed: the customer still reaches a person, where there are any. */
    Finding handOver(AskedQuestion asked) {
        Decision decision = decision(asked);
        Optional<Reply.Text> answer = Optional.of(Finding.canned(Finding.message(decision), "en"));
        return Finding.without(decision, answer, nothingKnown("the answer could not be computed"), asked);
    }

    /** A person has the word: the bot says nothing. */
    Finding withAPerson(AskedQuestion asked) {
        Decision decision = new Decision.Escalated("", HandoffReason.CUSTOMER_WISH);
        return Finding.without(decision, Optional.empty(), nothingKnown("a person has taken over"), asked);
    }

    private Decision decision(AskedQuestion asked) {
        if (!handoff.enabled()) {
            return new Decision.Abstained(NOBODY_AT_ALL);
        }
        OpeningHours hours = schedules.forSite(asked.site().id());
        Instant now = clock.instant();
        return hours.isOpenAt(now)
                ? new Decision.Escalated(HANDED_OVER, HandoffReason.FAILURE)
                : new Decision.OutOfHours(NOBODY_THERE, HandoffReason.FAILURE, hours.nextOpeningAfter(now));
    }

    /* Nothing was weighed, so nothing clears the threshold. */
    private static Confidence nothingKnown(String reason) {
        return new Confidence(0, 1, List.of(reason), Map.of());
    }
}
