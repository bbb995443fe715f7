package dev.deskhand.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.hours.OpenInterval;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fifty conversations whose fate is known, and every figure of them. */
class ReportsIT {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

    private static Reports reports;
    private static SiteId site;
    private static SiteId other;

    @BeforeAll
    static void fiftyConversations() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.create());
        site = ConversationsFixture.newSite(jdbc);
        other = ConversationsFixture.newSite(jdbc);
        new FiftyConversations(jdbc, site).insert();
        reports = new JdbcReports(jdbc, any -> nineToFive(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void each_conversation_counts_in_exactly_one_outcome() {
        Outcomes all = reports.outcomes(site, MARCH);

        assertThat(all).isEqualTo(new Outcomes("", 50, 110, 12, 10, 12, 4, 12, 2, 3));
        assertThat(all.confirmed() + all.assumed() + all.handedOver() + all.notHelped() + all.undecided())
                .isEqualTo(all.conversations());
        assertThat(all.answeredShare()).isEqualTo(0.44);
    }

    @Test
    void days_languages_topics_and_pages_add_up() {
        List<Outcomes> days = reports.outcomes(site, MARCH, Grouping.DAY);
        List<Outcomes> languages = reports.outcomes(site, MARCH, Grouping.LANGUAGE);
        List<Outcomes> topics = reports.outcomes(site, MARCH, Grouping.TOPIC);
        List<Outcomes> pages = reports.outcomes(site, MARCH, Grouping.PAGE);

        assertThat(days).hasSize(10).first().satisfies(day -> {
            assertThat(day.group()).isEqualTo("2026-03-02");
            assertThat(day.conversations()).isEqualTo(5);
        });
        assertThat(days.stream().mapToLong(Outcomes::conversations).sum()).isEqualTo(50);
        assertThat(languages).extracting(Outcomes::group).containsExactly("en", "de");
        assertThat(languages).extracting(Outcomes::conversations).containsExactly(40L, 10L);
        assertThat(topics)
                .extracting(Outcomes::group, Outcomes::conversations)
                .containsExactlyInAnyOrder(tuple("", 25L), tuple("billing", 25L), tuple("vip", 5L));
        assertThat(pages)
                .extracting(Outcomes::group, Outcomes::conversations)
                .containsExactly(tuple("https://shop.example/pricing", 30L), tuple("", 20L));
    }

    @Test
    void waiting_counts_open_hours_only() {
        Times times = reports.times(site, MARCH);

        assertThat(times.handoffs()).isEqualTo(12);
        assertThat(times.replied()).isEqualTo(10);
        assertThat(times.resolved()).isEqualTo(8);
        assertThat(times.firstReply())
                .isEqualTo(new Times.Spread(Optional.of(Duration.ofMinutes(30)), Optional.of(Duration.ofMinutes(30))));
        assertThat(times.resolution())
                .isEqualTo(new Times.Spread(Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(2))));
    }

    @Test
    void of_each_conversation_the_last_rating_counts() {
        Satisfaction satisfaction = reports.satisfaction(site, MARCH);

        assertThat(satisfaction.stars()).containsExactly(1L, 0L, 1L, 2L, 4L);
        assertThat(satisfaction.mean()).isEqualTo(4.0);
        assertThat(satisfaction.satisfied()).isEqualTo(0.75);
    }

    @Test
    void what_lies_outside_the_period_or_in_another_site_does_not_count() {
        Period april = new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), ZoneOffset.UTC);

        assertThat(reports.outcomes(site, april).conversations()).isZero();
        assertThat(reports.outcomes(other, MARCH).conversations()).isZero();
        assertThat(reports.times(other, MARCH).handoffs()).isZero();
        assertThat(reports.satisfaction(other, MARCH).ratings()).isZero();
        assertThat(reports.outcomes(other, MARCH, Grouping.PAGE)).isEmpty();
    }

    @Test
    void a_day_is_a_day_of_the_clock_named() {
        Period inAuckland =
                new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneId.of("Pacific/Auckland"));

        assertThat(reports.outcomes(site, inAuckland, Grouping.DAY))
                .first()
                .extracting(Outcomes::group)
                .isEqualTo("2026-03-03");
    }

    private static OpeningHours nineToFive() {
        Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        }
        return new OpeningHours(ZoneOffset.UTC, week, Map.of());
    }
}
