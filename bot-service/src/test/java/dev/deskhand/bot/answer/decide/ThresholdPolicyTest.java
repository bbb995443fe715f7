package dev.deskhand.bot.answer.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.Decision;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.HandOver;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.hours.OpenInterval;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedule;
import dev.deskhand.bot.hours.SchedulePolicy;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.knowledge.article.ArticleId;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.search.Evidence;
import dev.deskhand.knowledge.search.Passage;
import dev.deskhand.knowledge.search.RankedArticle;
import dev.deskhand.knowledge.search.RankedPassage;
import dev.deskhand.knowledge.search.SearchResult;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdPolicyTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T23:00:00Z");

    private final OpeningHours mondays = new OpeningHours(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            Map.of());
    private ThresholdPolicy policy = policy(SchedulePolicy.BOT_ALWAYS);

    @Test
    void a_confident_answer_is_given_at_any_hour() {
        assertThat(decide(Intent.QUESTION, 0.9, 1, true, SUNDAY_NIGHT)).isInstanceOf(Decision.Answered.class);
    }

    @Test
    void a_weak_answer_goes_to_people_who_are_there() {
        assertThat(decide(Intent.QUESTION, 0.2, 1, true, MONDAY_NOON))
                .isInstanceOfSatisfying(Decision.Escalated.class, decision -> assertThat(decision.reason())
                        .isEqualTo(HandoffReason.LOW_CONFIDENCE));
    }

    @Test
    void when_nobody_is_there_the_hour_of_return_is_named() {
        assertThat(decide(Intent.QUESTION, 0.2, 1, true, SUNDAY_NIGHT))
                .isInstanceOfSatisfying(Decision.OutOfHours.class, decision -> {
                    assertThat(decision.opensAt()).contains(Instant.parse("2026-11-23T09:00:00Z"));
                    assertThat(decision.message()).contains("09:00");
                });
    }

    @Test
    void a_wish_for_a_person_is_granted_however_sure_the_answer_is() {
        assertThat(decide(Intent.PERSON, 0.99, 1, true, MONDAY_NOON))
                .isInstanceOfSatisfying(Decision.Escalated.class, decision -> assertThat(decision.reason())
                        .isEqualTo(HandoffReason.CUSTOMER_WISH));
    }

    @Test
    void a_greeting_is_greeted_and_nothing_else() {
        assertThat(decide(Intent.GREETING, 0.9, 1, true, MONDAY_NOON))
                .isInstanceOfSatisfying(
                        Decision.Answered.class,
                        decision -> assertThat(decision.draft().step()).isEqualTo(Draft.Step.CANNED));
    }

    @Test
    void a_near_miss_between_few_articles_is_asked_back() {
        assertThat(decide(Intent.QUESTION, 0.5, 2, true, MONDAY_NOON))
                .isInstanceOfSatisfying(Decision.Clarify.class, decision -> assertThat(decision.choices())
                        .hasSize(2));
    }

    @Test
    void with_hand_off_switched_off_a_weak_answer_is_withheld() {
        assertThat(decide(Intent.QUESTION, 0.2, 1, false, MONDAY_NOON)).isInstanceOf(Decision.Abstained.class);
    }

    @ParameterizedTest
    @CsvSource({
        "BOT_ALWAYS, true, answered", "BOT_ALWAYS, false, answered",
        "BOT_WHEN_CLOSED, true, escalated", "BOT_WHEN_CLOSED, false, answered",
        "BOT_WHEN_OPEN, true, answered", "BOT_WHEN_OPEN, false, out_of_hours",
        "PEOPLE_ONLY, true, escalated", "PEOPLE_ONLY, false, out_of_hours"
    })
    void the_schedule_says_when_the_bot_may_answer(SchedulePolicy when, boolean open, String outcome) {
        policy = policy(when);

        Decision decision = decide(Intent.QUESTION, 0.9, 1, true, open ? MONDAY_NOON : SUNDAY_NIGHT);

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void a_question_left_to_people_is_answered_by_the_bot_where_there_are_none() {
        policy = policy(SchedulePolicy.PEOPLE_ONLY);

        assertThat(decide(Intent.QUESTION, 0.9, 1, false, MONDAY_NOON)).isInstanceOf(Decision.Answered.class);
    }

    private ThresholdPolicy policy(SchedulePolicy when) {
        Schedules schedules = new Schedules() {
            @Override
            public OpeningHours forSite(SiteId site) {
                return mondays;
            }

            @Override
            public Schedule of(SiteId site) {
                return new Schedule(mondays, when);
            }
        };
        Replies replies = new Replies();
        return new ThresholdPolicy(
                schedules, new HandOver(schedules, replies), replies, new AnswerSettings(0.95, 0.7, 0.4, 800, 10));
    }

    private Decision decide(Intent intent, double confidence, int articles, boolean handoff, Instant now) {
        Question question = new Question(
                SiteId.random(), "q", Optional.empty(), List.of(), Set.of(Audience.PUBLIC), AnswerMode.AUTO, handoff);
        Query query = new Query(question, "q", Optional.empty(), List.of(new LanguageGuess("en", 1)), intent);
        List<RankedArticle> ranked = IntStream.range(0, articles)
                .mapToObj(ThresholdPolicyTest::article)
                .toList();
        SearchResult best = new SearchResult(1, ranked);
        Draft draft = new Draft("text", "en", Draft.Step.EXTRACTIVE, List.of(), false);
        return policy.decide(query, best, draft, new Confidence(confidence, 0.7, List.of(), Map.of()), now);
    }

    private static RankedArticle article(int number) {
        Passage passage = new Passage(
                PassageId.random(), ArticleId.random(), "a" + number, 1, 0, "T", null, List.of(), "", "en", "text");
        return new RankedArticle(0.8, Evidence.NONE, List.of(new RankedPassage(passage, 0.8)));
    }
}
