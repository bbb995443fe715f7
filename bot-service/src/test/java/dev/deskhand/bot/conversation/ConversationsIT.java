package dev.deskhand.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConversationsIT {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Optional<String> ENGLISH = Optional.of("en");

    private static DataSource dataSource;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private Conversations conversations;
    private SiteId site;

    @BeforeAll
    static void createDatabase() {
        dataSource = TestDatabase.create();
        jdbc = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @BeforeEach
    void createSite() {
        conversations = ConversationsFixture.conversations(jdbc, transaction, Clock.fixed(NOW, ZoneOffset.UTC));
        site = ConversationsFixture.newSite(jdbc);
    }

    @Test
    void begins_with_the_customer_the_page_and_the_tags() {
        CustomerProfile ada = new CustomerProfile("u1", "Ada", "ada@example.com", Map.of("plan", "pro", "seats", 3));

        Conversation begun = conversations.begin(
                site, new ConversationStart(ada, Optional.of("https://app.example.com/a"), List.of("billing")));

        assertThat(begun)
                .isEqualTo(conversations.get(site, begun.id()))
                .extracting(
                        Conversation::profile,
                        Conversation::status,
                        Conversation::pageUrl,
                        Conversation::tags,
                        Conversation::lastSeq,
                        Conversation::createdAt)
                .containsExactly(
                        ada,
                        ConversationStatus.BOT,
                        Optional.of("https://app.example.com/a"),
                        List.of("billing"),
                        0L,
                        NOW);
    }

    @Test
    void a_customer_with_an_external_id_is_one_row_that_grows() {
        Conversation first = begin(new CustomerProfile("u1", "Ada", null, Map.of("plan", "free", "seats", 3)));
        Conversation second = begin(new CustomerProfile("u1", null, "ada@example.com", Map.of("plan", "pro")));

        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(second.profile())
                .isEqualTo(new CustomerProfile("u1", "Ada", "ada@example.com", Map.of("plan", "pro", "seats", 3)));
    }

    @Test
    void two_without_an_id_are_two_customers() {
        assertThat(begin(CustomerProfile.ANONYMOUS).customer())
                .isNotEqualTo(begin(CustomerProfile.ANONYMOUS).customer());
    }

    @Test
    void messages_and_status_changes_share_one_numbering() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();

        Message question = conversations.append(site, id, MessageDraft.fromCustomer("Hello?", ENGLISH));
        conversations.changeStatus(site, id, ConversationStatus.WAITING);
        conversations.changeStatus(site, id, ConversationStatus.WAITING);
        Message reply = conversations.append(site, id, MessageDraft.reply(question.id(), "Hi.", ENGLISH));

        assertThat(conversations.transcript(site, id)).containsExactly(question, reply);
        assertThat(reply.seq()).isEqualTo(3);
        assertThat(events(id))
                .containsExactly(
                        "1 message {\"author\": \"customer\", \"messageId\": \"" + question.id() + "\"}",
                        "2 status {\"to\": \"waiting\", \"from\": \"bot\"}",
                        "3 message {\"author\": \"bot\", \"messageId\": \"" + reply.id() + "\"}");
        assertThat(conversations.get(site, id).language()).isEqualTo(ENGLISH);
    }

    @Test
    void promise_2_a_customers_message_has_one_reply() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();
        Message question = conversations.append(site, id, MessageDraft.fromCustomer("Hello?", ENGLISH));
        conversations.append(site, id, MessageDraft.reply(question.id(), "Hi.", ENGLISH));

        assertThatThrownBy(() -> conversations.append(site, id, MessageDraft.reply(question.id(), "Hi!", ENGLISH)))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(conversations.get(site, id).lastSeq()).isEqualTo(2);
    }

    @Test
    void numbers_have_no_gap_under_eight_writers_of_which_some_give_up() throws Exception {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            boolean givesUp = i % 5 == 0;
            String text = "message " + i;
            work.add(() -> transaction.execute(status -> {
                conversations.append(site, id, MessageDraft.fromCustomer(text, Optional.empty()));
                if (givesUp) {
                    status.setRollbackOnly();
                }
                return text;
            }));
        }

        for (Future<Object> done : writers.invokeAll(work)) {
            done.get();
        }
        writers.shutdown();

        assertThat(conversations.transcript(site, id))
                .extracting(Message::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 128).boxed().toList());
        assertThat(conversations.get(site, id).lastSeq()).isEqualTo(128);
    }

    @Test
    void history_is_the_latest_twenty_turns_without_what_the_system_noted() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();
        for (int i = 1; i <= 11; i++) {
            Message question =
                    conversations.append(site, id, MessageDraft.fromCustomer("question " + i, Optional.empty()));
            conversations.append(site, id, MessageDraft.reply(question.id(), "answer " + i, Optional.empty()));
        }
        conversations.append(site, id, MessageDraft.fromSystem("moved", Optional.empty()));

        List<Turn> history = conversations.history(site, id);

        assertThat(history).hasSize(20).startsWith(new Turn(Turn.Role.CUSTOMER, "question 2"));
        assertThat(history.get(19)).isEqualTo(new Turn(Turn.Role.ASSISTANT, "answer 11"));
    }

    @Test
    void promise_6_a_conversation_of_another_site_is_not_there() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();
        SiteId other = ConversationsFixture.newSite(jdbc);
        ConversationStart start = new ConversationStart(CustomerProfile.ANONYMOUS, Optional.empty(), List.of());

        assertNotFound(() -> conversations.get(other, id));
        assertNotFound(() -> conversations.lock(other, id));
        assertNotFound(() -> conversations.join(other, id, start));
        assertNotFound(() -> conversations.append(other, id, MessageDraft.fromCustomer("Hello?", ENGLISH)));
        assertNotFound(() -> conversations.changeStatus(other, id, ConversationStatus.CLOSED));
        assertNotFound(() -> conversations.transcript(other, id));
        assertNotFound(() -> conversations.history(other, id));
        assertThat(conversations.get(site, id).lastSeq()).isZero();
    }

    @Test
    void promise_6_a_conversation_of_another_customer_is_not_there() {
        ConversationId id =
                begin(new CustomerProfile("u1", null, null, Map.of())).id();

        assertNotFound(() -> join(id, new CustomerProfile("u2", null, null, Map.of())));

        assertThat(conversations.get(site, id).profile().externalId()).isEqualTo("u1");
    }

    @Test
    void an_unknown_customer_can_say_later_who_they_are() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();

        Conversation named = join(id, new CustomerProfile(null, "Ada", null, Map.of()));
        Conversation known = join(id, new CustomerProfile("u1", null, "ada@example.com", Map.of()));

        assertThat(named.profile().name()).isEqualTo("Ada");
        assertThat(known.profile().externalId()).isEqualTo("u1");
    }

    @Test
    void goes_with_its_site() {
        ConversationId id = begin(CustomerProfile.ANONYMOUS).id();
        Message question = conversations.append(site, id, MessageDraft.fromCustomer("Hello?", ENGLISH));
        conversations.append(site, id, MessageDraft.reply(question.id(), "Hi.", ENGLISH));

        jdbc.sql("delete from knowledge.site where id = :id")
                .param("id", site.value())
                .update();

        assertThat(jdbc.sql("""
                select (select count(*) from bot.customer where site_id = :site)
                    + (select count(*) from bot.conversation where id = :id)
                    + (select count(*) from bot.conversation_event where conversation_id = :id)
                    + (select count(*) from bot.message where conversation_id = :id)
                """)
                        .param("site", site.value())
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Conversation begin(CustomerProfile customer) {
        return conversations.begin(site, new ConversationStart(customer, Optional.empty(), List.of()));
    }

    private Conversation join(ConversationId id, CustomerProfile customer) {
        return conversations.join(site, id, new ConversationStart(customer, Optional.empty(), List.of()));
    }

    private List<String> events(ConversationId id) {
        return jdbc.sql("select seq || ' ' || kind || ' ' || payload from bot.conversation_event"
                        + " where conversation_id = :id order by seq")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DeskhandException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.NOT_FOUND));
    }
}
