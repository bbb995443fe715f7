package dev.deskhand.bot.answer.decide;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.DecisionPolicy;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.answer.Strain;
import dev.deskhand.bot.answer.TopicRules;
import dev.deskhand.bot.answer.TopicRules.Topic;
import dev.deskhand.bot.hours.Schedule;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.SearchResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Intents first, then what a site leaves to people and what the customer's patience asks for, then the threshold: a
 * confident answer is given at any hour, a near miss between few articles is asked back once, everything else goes to
 * people.
 */
@Component
class ThresholdPolicy implements DecisionPolicy {

    private static final int MAX_CHOICES = 3;
    private static final double CLOSE = 0.15;

    /** A question with the team whose topic it is, at a moment. */
    private record Case(Query query, Optional<TeamName> team, Instant now) {}

    private final Schedules schedules;
    private final HandOver people;
    private final TopicRules topics;
    private final Replies replies;
    private final AnswerSettings settings;

    ThresholdPolicy(Schedules schedules, HandOver people, TopicRules topics, Replies replies, AnswerSettings settings) {
        this.schedules = schedules;
        this.people = people;
        this.topics = topics;
        this.replies = replies;
        this.settings = settings;
    }

    @Override
    public Decision decide(Query query, SearchResult best, Draft draft, Confidence confidence, Instant now) {
        Optional<Topic> topic = query.question().handoffEnabled() ? topics.topic(query, best) : Optional.empty();
        Case asked = new Case(query, topic.flatMap(Topic::team), now);
        if (query.intent() == Intent.PERSON) {
            return handOver(asked, HandoffReason.CUSTOMER_WISH);
        }
        if (topic.filter(Topic::toPeople).isPresent()) {
            return handOver(asked, HandoffReason.POLICY);
        }
        if (query.question().handoffEnabled() && query.strain() == Strain.ANGRY) {
            return handOver(asked, HandoffReason.SENTIMENT);
        }
        return switch (query.intent()) {
            case PERSON, QUESTION ->
                isForPeople(asked) ? handOver(asked, HandoffReason.POLICY) : weigh(asked, best, draft, confidence);
            case GREETING -> canned(query, "greeting");
            case THANKS -> canned(query, "thanks");
            case ABUSE -> canned(query, "abuse");
            case NONSENSE -> canned(query, "nonsense");
        };
    }

    /* Where hand-off is switched off nobody would answer, so the schedule cannot ask for it. */
    private boolean isForPeople(Case asked) {
        SiteId site = asked.query().question().site();
        Schedule schedule = asked.team().map(team -> schedules.of(site, team)).orElseGet(() -> schedules.of(site));
        return asked.query().question().handoffEnabled()
                && !schedule.policy().botAnswers(schedule.hours().isOpenAt(asked.now()));
    }

    private Decision weigh(Case asked, SearchResult best, Draft draft, Confidence confidence) {
        Query query = asked.query();
        if (!draft.isEmpty() && confidence.clearsThreshold()) {
            return isRepeated(query) ? handOver(asked, HandoffReason.REPEATED_QUESTION) : new Decision.Answered(draft);
        }
        List<RankedArticle> choices = choices(best);
        if (confidence.value() >= settings.clarifyFrom() && choices.size() > 1) {
            return new Decision.Clarify(replies.text("clarify", query.language()), choices);
        }
        HandoffReason reason = draft.isEmpty() ? HandoffReason.NO_KNOWLEDGE : HandoffReason.LOW_CONFIDENCE;
        return handOver(asked, reason);
    }

    /* The same answer a second time helps nobody, unless there is nobody else. */
    private static boolean isRepeated(Query query) {
        return query.strain() == Strain.REPEATED && query.question().handoffEnabled();
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

    private Decision handOver(Case asked, HandoffReason reason) {
        Question question = asked.query().question();
        String language = asked.query().language();
        return question.handoffEnabled()
                ? people.decide(
                        question.site(),
                        asked.team(),
                        language,
                        question.circumstances().zone(),
                        reason,
                        asked.now())
                : new Decision.Abstained(replies.text("abstain", language));
    }

    private Decision canned(Query query, String key) {
        String language = query.language();
        return new Decision.Answered(
                new Draft(replies.text(key, language), language, Draft.Step.CANNED, List.of(), false));
    }
}
