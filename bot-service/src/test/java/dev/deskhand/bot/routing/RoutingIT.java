package dev.deskhand.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.conversation.Assignee;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.handoff.Escalation;
import dev.deskhand.bot.handoff.Handoff;
import dev.deskhand.bot.handoff.HandoffId;
import dev.deskhand.bot.handoff.HandoffSettings;
import dev.deskhand.bot.handoff.Handoffs;
import dev.deskhand.bot.handoff.HandoffsFixture;
import dev.deskhand.bot.hours.OpenInterval;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.PeopleFixture;
import dev.deskhand.bot.people.PresenceStatus;
import dev.deskhand.bot.people.Team;
import dev.deskhand.bot.people.TeamMember;
import dev.deskhand.knowledge.article.SiteId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits at noon on a Sunday, and what becomes of it on Monday, from nine to five. */
class RoutingIT {

    private static final Schedules MONDAYS = any -> new OpeningHours(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            Map.of());
    private static final Duration UNTIL_MONDAY_NINE = Duration.ofHours(21);
    private static final HandoffSettings SETTINGS =
            new HandoffSettings(true, Duration.ofHours(24), Duration.ofMinutes(10));

    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final MutableClock clock = new MutableClock();
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private Conversations conversations;
    private Handoffs handoffs;
    private PeopleFixture people;
    private RoutingSweep routing;
    private SiteId site;

    @BeforeAll
    static void createDatabase() {
        DataSource dataSource = TestDatabase.create();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @BeforeEach
    void aSite() {
        jdbc.sql("delete from bot.handoff").update();
        jdbc.sql("delete from bot.node_lease").update();
        conversations = ConversationsFixture.conversations(jdbc, transaction, clock);
        handoffs = HandoffsFixture.handoffs(jdbc, transaction, clock, conversations, MONDAYS, event -> {});
        people = PeopleFixture.over(jdbc, transaction, clock);
        routing = node();
        site = ConversationsFixture.newSite(jdbc);
    }

    @Test
    void while_nobody_is_there_nothing_is_offered_and_nothing_said() {
        Agent ada = agent("Ada");
        Handoff waits = handOver("en", HandoffReason.LOW_CONFIDENCE);

        sweepWith(ada);

        assertThat(routing.to(site, ada.id())).isEmpty();
        assertThat(notices(waits)).isEmpty();
    }

    @Test
    void at_opening_the_most_urgent_and_then_the_oldest_is_offered_and_each_customer_is_told_once() {
        Agent ada = agent("Ada");
        Agent bo = agent("Bo");
        team("support", member(ada, 1), member(bo, 1));
        Handoff first = handOver("en", HandoffReason.LOW_CONFIDENCE);
        Handoff second = handOver("de", HandoffReason.LOW_CONFIDENCE);
        Handoff urgent = handOver("th", HandoffReason.FAILURE);
        waitFor("support", first, second, urgent);

        clock.advance(UNTIL_MONDAY_NINE);
        sweepWith(ada, bo);
        sweepWith(ada, bo);

        assertThat(offered()).containsExactlyInAnyOrder(urgent.id(), first.id());
        assertThat(notices(first))
                .containsExactly(
                        "Good news: we're back, and your message is with our team. Someone will answer you here.");
        assertThat(notices(second)).singleElement().asString().startsWith("Wir sind wieder da");
        assertThat(notices(urgent)).singleElement().asString().startsWith("เรากลับมาแล้ว");
    }

    @Test
    void who_does_not_take_it_within_a_minute_is_passed_over_and_asked_again_later() {
        Agent ada = agent("Ada");
        Agent bo = agent("Bo");
        clock.advance(UNTIL_MONDAY_NINE);
        handOver("en", HandoffReason.CUSTOMER_WISH);

        sweepWith(ada, bo);
        Agent first = offered(ada) ? ada : bo;
        Agent other = first.equals(ada) ? bo : ada;
        clock.advance(Duration.ofSeconds(61));
        sweepWith(ada, bo);

        assertThat(offered(other)).isTrue();
        assertThat(offered(first)).isFalse();

        routing.decline(site, routing.to(site, other.id()).get(0), other.id());

        assertThat(offered(first)).isTrue();
    }

    @Test
    void after_the_teams_target_of_open_time_the_customer_is_told_once_with_the_place_and_asked_for_an_address() {
        clock.advance(UNTIL_MONDAY_NINE.plusMinutes(10));
        Handoff before = handOver("en", HandoffReason.CUSTOMER_WISH);
        Handoff waits = handOver("en", HandoffReason.CUSTOMER_WISH);

        clock.advance(Duration.ofMinutes(4));
        routing.sweep();
        List<String> early = notices(waits);
        clock.advance(Duration.ofMinutes(1));
        routing.sweep();
        clock.advance(Duration.ofMinutes(1));
        routing.sweep();

        assertThat(early).isEmpty();
        assertThat(notices(waits))
                .containsExactly("Everyone is busy at the moment, sorry about that. You keep your place, and someone"
                        + " will answer you here. There is 1 conversation before yours. If you leave your e-mail"
                        + " address, the answer will reach you there too.");
        assertThat(notices(before)).singleElement().asString().doesNotContain("before yours");
        assertThat(handoffs.list(site, Optional.empty(), 10))
                .extracting(Handoff::createdAt)
                .isSorted();
    }

    @Test
    void closed_hours_do_not_count_towards_the_target_and_two_notices_never_come_together() {
        Handoff waits = handOver("en", HandoffReason.CUSTOMER_WISH);

        clock.advance(UNTIL_MONDAY_NINE.plusMinutes(4));
        routing.sweep();
        List<String> atOpening = notices(waits);
        clock.advance(Duration.ofMinutes(2));
        routing.sweep();

        assertThat(atOpening).singleElement().asString().startsWith("Good news");
        assertThat(notices(waits)).hasSize(2).last().asString().startsWith("Everyone is busy");
    }

    @Test
    void nothing_is_said_within_ten_minutes_of_a_persons_word() {
        clock.advance(UNTIL_MONDAY_NINE.plusHours(1));
        Handoff waits = handOver("en", HandoffReason.CUSTOMER_WISH);
        clock.advance(Duration.ofMinutes(6));
        conversations.append(
                site,
                waits.conversation(),
                MessageDraft.fromAgent(
                        new Assignee(UUID.randomUUID(), "Ada"),
                        "One moment.",
                        Optional.of("en"),
                        UUID.randomUUID(),
                        List.of()));

        clock.advance(Duration.ofMinutes(9));
        routing.sweep();
        List<String> early = notices(waits);
        clock.advance(Duration.ofMinutes(2));
        routing.sweep();

        assertThat(early).isEmpty();
        assertThat(notices(waits)).hasSize(1);
    }

    @Test
    void only_who_speaks_the_language_and_takes_the_topic_is_asked() {
        Agent ada = agent("Ada");
        Agent bo = agent("Bo");
        Agent cy = agent("Cy");
        team(
                "billing",
                team -> new TeamMember(team.id(), ada.id(), List.of("de"), List.of(), 5),
                team -> new TeamMember(team.id(), bo.id(), List.of("en"), List.of("shipping"), 5),
                team -> new TeamMember(team.id(), cy.id(), List.of("en", "es"), List.of("invoice"), 5));
        clock.advance(UNTIL_MONDAY_NINE);
        Handoff waits = handOver("es", HandoffReason.CUSTOMER_WISH);
        waitFor("billing", waits);

        sweepWith(ada, bo, cy);

        assertThat(offered(cy)).isTrue();
        assertThat(offered(ada) || offered(bo)).isFalse();
    }

    @Test
    void who_is_away_is_not_asked_and_what_somebody_has_taken_is_not_offered() {
        Agent ada = agent("Ada");
        clock.advance(UNTIL_MONDAY_NINE);
        Handoff taken = handOver("en", HandoffReason.CUSTOMER_WISH);
        conversations.changeStatus(site, taken.conversation(), ConversationStatus.OPEN);
        handOver("en", HandoffReason.CUSTOMER_WISH);

        people.presence().seen(ada.id(), PresenceStatus.AWAY);
        routing.sweep();
        boolean away = offered(ada);
        sweepWith(ada);

        assertThat(away).isFalse();
        assertThat(routing.to(site, ada.id())).hasSize(1).doesNotContain(taken.id());
    }

    @Test
    void of_two_nodes_one_looks_after_what_waits_and_the_other_follows_when_it_is_gone() {
        RoutingSweep other = node();
        Agent ada = agent("Ada");
        routing.sweep();
        clock.advance(UNTIL_MONDAY_NINE);
        handOver("en", HandoffReason.CUSTOMER_WISH);
        people.presence().seen(ada.id(), PresenceStatus.AVAILABLE);

        other.sweep();
        boolean whileTheFirstLives = offered(ada);
        jdbc.sql("update bot.node_lease set until = clock_timestamp()").update();
        other.sweep();

        assertThat(whileTheFirstLives).isFalse();
        assertThat(offered(ada)).isTrue();
        assertThat(events).hasSize(1).first().isInstanceOf(HandoffOffered.class);
    }

    private RoutingSweep node() {
        RoutingRows rows = new RoutingRows(jdbc);
        RoutingSettings settings = new RoutingSettings(Duration.ofMinutes(1), Duration.ofMinutes(5));
        return new RoutingSweep(
                rows,
                new PeopleThere(people.agents(), people.teams(), people.presence(), rows, settings),
                new WaitingNotices(conversations, MONDAYS, new Replies(), rows, SETTINGS),
                conversations,
                settings,
                transaction,
                events::add,
                clock);
    }

    private Agent agent(String name) {
        return people.anAgent(name, site);
    }

    private void sweepWith(Agent... there) {
        for (Agent agent : there) {
            people.presence().seen(agent.id(), PresenceStatus.AVAILABLE);
        }
        routing.sweep();
    }

    /** A member of a team that is yet to be. */
    private interface Membership {
        TeamMember in(Team team);
    }

    private static Membership member(Agent agent, int capacity) {
        return team -> new TeamMember(team.id(), agent.id(), List.of(), List.of(), capacity);
    }

    private void team(String name, Membership... members) {
        Team team = people.teams().put(Team.named(site, new TeamName(name)));
        for (Membership member : members) {
            people.teams().put(member.in(team));
        }
    }

    private void waitFor(String team, Handoff... waiting) {
        for (Handoff handoff : waiting) {
            Conversation conversation = conversations.get(site, handoff.conversation());
            conversations.changeCharge(
                    site, conversation.id(), conversation.charge().waitingFor(Optional.of(new TeamName(team))));
        }
    }

    private Handoff handOver(String language, HandoffReason reason) {
        Conversation conversation = conversations.begin(
                site, new ConversationStart(CustomerProfile.ANONYMOUS, Optional.empty(), List.of("invoice")));
        conversations.append(site, conversation.id(), MessageDraft.fromCustomer("Hello?", Optional.of(language)));
        clock.advance(Duration.ofMillis(1));
        return handoffs.open(
                site,
                conversation.id(),
                new Escalation(reason, "A colleague comes.", Optional.empty(), Optional.empty()));
    }

    private List<String> notices(Handoff handoff) {
        return conversations.transcript(site, handoff.conversation()).stream()
                .filter(message -> message.author() == Author.SYSTEM)
                .map(Message::text)
                .toList();
    }

    private boolean offered(Agent agent) {
        return !routing.to(site, agent.id()).isEmpty();
    }

    private List<HandoffId> offered() {
        return events.stream()
                .map(event -> ((HandoffOffered) event).handoff())
                .distinct()
                .toList();
    }
}
