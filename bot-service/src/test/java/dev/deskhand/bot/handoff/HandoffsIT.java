package dev.deskhand.bot.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.answer.AnswerMode;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.HandoffReason;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.bot.hours.OpenInterval;
import dev.deskhand.bot.hours.OpeningHours;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HandoffsIT {

    private static final Instant SUNDAY = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant MONDAY_NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final OpeningHours MONDAYS = new OpeningHours(
            ZoneOffset.UTC,
            Map.of(DayOfWeek.MONDAY, List.of(new OpenInterval(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            Map.of());

    private static DataSource dataSource;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private Conversations conversations;
    private Handoffs handoffs;
    private SiteId site;
    private Conversation conversation;

    @BeforeAll
    static void createDatabase() {
        dataSource = TestDatabase.create();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @BeforeEach
    void beginConversation() {
        Clock clock = Clock.fixed(SUNDAY, ZoneOffset.UTC);
        conversations = ConversationsFixture.conversations(jdbc, transaction, clock);
        handoffs = HandoffsFixture.handoffs(jdbc, transaction, clock, conversations, any -> MONDAYS, events::add);
        site = ConversationsFixture.newSite(jdbc);
        conversation = conversations.begin(
                site,
                new ConversationStart(
                        new CustomerProfile("u1", "Ada", "ada@example.com", Map.of("plan", "pro")),
                        Optional.of("https://app.example.com/reset"),
                        List.of("account")));
        conversations.append(
                site, conversation.id(), MessageDraft.fromCustomer("How do I reset it?", Optional.of("en")));
    }

    @Test
    void promise_3_carries_the_context_as_it_was() {
        Handoff handoff = handoffs.open(site, conversation.id(), escalation());
        conversations.append(site, conversation.id(), MessageDraft.fromCustomer("Anyone?", Optional.of("en")));

        ContextPacket packet = handoffs.get(site, handoff.id()).packet();

        assertThat(packet).isEqualTo(handoff.packet());
        assertThat(packet.version()).isEqualTo(1);
        assertThat(packet.conversationId()).isEqualTo(conversation.id().value());
        assertThat(packet.reason()).isEqualTo("low_confidence");
        assertThat(packet.language()).isEqualTo("en");
        assertThat(packet.page()).isEqualTo("https://app.example.com/reset");
        assertThat(packet.tags()).containsExactly("account");
        assertThat(packet.customer())
                .isEqualTo(new ContextPacket.Customer(
                        conversation.customer().value(), "u1", "Ada", "ada@example.com", Map.of("plan", "pro")));
        assertThat(packet.transcript())
                .containsExactly(new ContextPacket.Line(1, "customer", "How do I reset it?", SUNDAY));
        assertThat(packet.passages()).hasSize(12).first().satisfies(source -> {
            assertThat(source.externalId()).isEqualTo("article-1");
            assertThat(source.revision()).isEqualTo(3);
            assertThat(source.articleScore()).isEqualTo(1.0);
            assertThat(source.passage().score()).isEqualTo(0.5);
            assertThat(source.passage().text()).isEqualTo("Open **Account**. Choose **Reset**.");
        });
        assertThat(packet.knowledgeRevision()).isEqualTo(42);
        assertThat(packet.draft().text()).isEqualTo(AnswerTraceFixture.TEXT);
        assertThat(packet.confidence()).isEqualTo(0.2);
        assertThat(packet.threshold()).isEqualTo(0.71);
        assertThat(packet.reasons()).containsExactly("one article stands out");
        assertThat(packet.hours()).isEqualTo(new ContextPacket.Hours(false, SUNDAY, MONDAY_NINE));
    }

    @Test
    void the_conversation_waits_and_the_news_is_out_after_the_commit() {
        Handoff handoff = transaction.execute(status -> {
            Handoff opened = handoffs.open(site, conversation.id(), escalation());
            assertThat(events).isEmpty();
            return opened;
        });

        assertThat(events)
                .containsExactly(new ConversationEscalated(handoff.id(), conversation.id(), site, "low_confidence"));
        assertThat(conversations.get(site, conversation.id()).status()).isEqualTo(ConversationStatus.WAITING);
        assertThat(handoff.opensAt()).hasValue(MONDAY_NINE);
    }

    @Test
    void no_news_of_what_was_rolled_back() {
        transaction.executeWithoutResult(status -> {
            handoffs.open(site, conversation.id(), escalation());
            status.setRollbackOnly();
        });

        assertThat(events).isEmpty();
        assertThat(handoffs.findRunning(site, conversation.id())).isEmpty();
    }

    @Test
    void eight_at_once_open_one() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Handoff>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            work.add(() -> handoffs.open(site, conversation.id(), escalation()));
        }

        Set<HandoffId> ids = new HashSet<>();
        for (Future<Handoff> opened : threads.invokeAll(work)) {
            ids.add(opened.get().id());
        }
        threads.shutdown();

        assertThat(ids).hasSize(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void without_a_trace_the_packet_says_so() {
        Escalation failed = new Escalation(HandoffReason.FAILURE, "Sorry.", Optional.empty(), Optional.empty());

        ContextPacket packet = handoffs.open(site, conversation.id(), failed).packet();

        assertThat(packet.reason()).isEqualTo("failure");
        assertThat(packet.passages()).isEmpty();
        assertThat(packet.confidence()).isNull();
        assertThat(packet.transcript()).hasSize(1);
    }

    @Test
    void a_receiver_that_fails_changes_nothing() {
        Handoffs withBadReceiver = HandoffsFixture.handoffs(
                jdbc, transaction, Clock.fixed(SUNDAY, ZoneOffset.UTC), conversations, any -> MONDAYS, event -> {
                    throw new IllegalStateException("no route");
                });

        Handoff handoff = withBadReceiver.open(site, conversation.id(), escalation());

        assertThat(handoffs.get(site, handoff.id())).isEqualTo(handoff);
    }

    @Test
    void lists_by_status_oldest_first() {
        Handoff handoff = handoffs.open(site, conversation.id(), escalation());

        assertThat(handoffs.list(site, Optional.empty(), 10)).containsExactly(handoff);
        assertThat(handoffs.list(site, Optional.of(HandoffStatus.WAITING), 10)).containsExactly(handoff);
        assertThat(handoffs.list(site, Optional.of(HandoffStatus.RESOLVED), 10)).isEmpty();
    }

    @Test
    void promise_6_a_hand_off_of_another_site_is_not_there() {
        Handoff handoff = handoffs.open(site, conversation.id(), escalation());
        SiteId other = ConversationsFixture.newSite(jdbc);

        assertThatThrownBy(() -> handoffs.get(other, handoff.id())).isInstanceOf(DeskhandException.class);
        assertThatThrownBy(() -> handoffs.open(other, conversation.id(), escalation()))
                .isInstanceOf(DeskhandException.class);
        assertThat(handoffs.findRunning(other, conversation.id())).isEmpty();
        assertThat(handoffs.list(other, Optional.empty(), 10)).isEmpty();
    }

    private Escalation escalation() {
        Question question =
                new Question(site, "How do I reset it?", Optional.empty(), List.of(), Set.of(), AnswerMode.AUTO, true);
        return new Escalation(
                HandoffReason.LOW_CONFIDENCE,
                "We are back on Monday.",
                Optional.of(MONDAY_NINE),
                Optional.of(TraceDocument.of(AnswerTraceFixture.outOfHours(question, MONDAY_NINE))));
    }
}
