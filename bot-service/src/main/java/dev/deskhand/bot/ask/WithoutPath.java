package dev.deskhand.bot.ask;

import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happens with a question that the answer path did not decide. */
@Component
class WithoutPath {

    private static final String FALLBACK_LANGUAGE = "en";

    private final HandOver people;
    private final HandoffSettings handoff;
    private final Replies replies;
    private final Clock clock;

    WithoutPath(HandOver people, HandoffSettings handoff, Replies replies, Clock clock) {
        this.people = people;
        this.handoff = handoff;
        this.replies = replies;
        this.clock = clock;
    }

    /** The bot failed: the customer still reaches a person, where there are any. */
    Finding handOver(SiteId site, Optional<String> language, long knowledgeRevision) {
        String spoken = language.orElse(FALLBACK_LANGUAGE);
        Decision decision = handOver(site, spoken, HandoffReason.FAILURE);
        Optional<Reply.Text> answer = Optional.of(Finding.canned(Finding.message(decision), spoken));
        return Finding.without(
                decision, answer, nothingKnown("the answer could not be computed"), language, knowledgeRevision);
    }

    /** A person has the word: the bot says nothing. */
    Finding withAPerson(AskedQuestion asked) {
        Decision decision = new Decision.Escalated("", HandoffReason.CUSTOMER_WISH);
        return Finding.without(
                decision,
                Optional.empty(),
                nothingKnown("a person has taken over"),
                asked.language(),
                asked.site().knowledgeRevision());
    }

    /** The decision that people take over, in words that tell why and when; withheld where there are none. */
    Decision handOver(SiteId site, String language, HandoffReason reason) {
        if (!handoff.enabled()) {
            return new Decision.Abstained(replies.text("abstain", language));
        }
        return people.decide(site, language, reason, clock.instant());
    }

    /* Nothing was weighed, so nothing clears the threshold. */
    private static Confidence nothingKnown(String reason) {
        return new Confidence(0, 1, List.of(reason), Map.of());
    }
}
