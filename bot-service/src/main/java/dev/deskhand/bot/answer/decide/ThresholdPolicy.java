package dev.deskhand.bot.answer.decide;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.DecisionPolicy;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.hours.Schedule;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Intents first, then the threshold: a confident answer is given at any hour, a near miss between few articles is asked
 * back once, everything else goes to people.
 */
@Component
class ThresholdPolicy implements DecisionPolicy {

    private static final int MAX_CHOICES = 3;
    private static final double CLOSE = 0.15;

    private final Schedules schedules;
    private final HandOver people;
    private final Replies replies;
    private final AnswerSettings settings;

    ThresholdPolicy(Schedules schedules, HandOver people, Replies replies, AnswerSettings settings) {
        this.schedules = schedules;
        this.people = people;
        this.replies = replies;
        this.settings = settings;
    }

    @Override
    public Decision decide(Query query, SearchResult best, Draft draft, Confidence confidence, Instant now) {
        return switch (query.intent()) {
            case PERSON -> handOver(query, HandoffReason.CUSTOMER_WISH, now);
            case GREETING -> canned(query, "greeting");
            case THANKS -> canned(query, "thanks");
            case ABUSE -> canned(query, "abuse");
            case NONSENSE -> canned(query, "nonsense");
            case QUESTION ->
                isForPeople(query, now)
                        ? handOver(query, HandoffReason.POLICY, now)
                        : weigh(query, best, draft, confidence, now);
        };
    }

    /* Where hand-off is switched off nobody would answer, so the schedule cannot ask for it. */
    private boolean isForPeople(Query query, Instant now) {
        Schedule schedule = schedules.of(query.question().site());
        return query.question().handoffEnabled()
                && !schedule.policy().botAnswers(schedule.hours().isOpenAt(now));
    }

    private Decision weigh(Query query, SearchResult best, Draft draft, Confidence confidence, Instant now) {
        if (!draft.isEmpty() && confidence.clearsThreshold()) {
            return new Decision.Answered(draft);
        }
        List<RankedArticle> choices = choices(best);
        if (confidence.value() >= settings.clarifyFrom() && choices.size() > 1) {
            return new Decision.Clarify(replies.text("clarify", query.language()), choices);
        }
        HandoffReason reason = draft.isEmpty() ? HandoffReason.NO_KNOWLEDGE : HandoffReason.LOW_CONFIDENCE;
        return handOver(query, reason, now);
    }

    /** Articles that score nearly as high as the first. */
    private static List<RankedArticle> choices(SearchResult best) {
        if (best.articles().isEmpty()) {
            return List.of();
        }
        double floor = best.articles().get(0).score() * (1 - CLOSE);
        return best.articles().stream()
                .filter(article -> article.score() >= floor)
                .limit(MAX_CHOICES)
                .toList();
    }

    private Decision handOver(Query query, HandoffReason reason, Instant now) {
        String language = query.language();
        return query.question().handoffEnabled()
                ? people.decide(query.question().site(), language, reason, now)
                : new Decision.Abstained(replies.text("abstain", language));
    }

    private Decision canned(Query query, String key) {
        String language = query.language();
        return new Decision.Answered(
                new Draft(replies.text(key, language), language, Draft.Step.CANNED, List.of(), false));
    }
}
