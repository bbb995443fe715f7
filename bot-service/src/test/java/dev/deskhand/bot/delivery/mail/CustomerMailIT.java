package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.attachment.Attachments;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.delivery.DeliveryNode;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.knowledge.article.SiteId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class CustomerMailIT {

    private static final String ADA = "ada@example.org";
    private static final Pattern LINK = Pattern.compile("https://help.example.com/mail/verify/([\\w-]+)");
    private static final String HOSTILE =
            "Press <b onclick=\"x()\">Save</b> & \"wait\" <img src=https://evil.example/x>";

    private static HikariDataSource database;

    private final MutableClock clock = new MutableClock();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private DeliveryNode node;
    private MailDesk desk;
    private Mailbox mailbox;
    private SiteId site;

    @BeforeAll
    static void createDatabase() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void beginWithAMailServer() {
        server.start();
        server.setUser("support@example.com", "support", "secret");
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                MailSettings.Security.NONE,
                "",
                "",
                "support@example.com",
                URI.create("https://help.example.com"),
                new MailSettings.Imap(
                        "127.0.0.1",
                        server.getImap().getPort(),
                        MailSettings.Security.NONE,
                        "support",
                        "secret",
                        "INBOX",
                        Duration.ofSeconds(30)));
        jdbc = JdbcClient.create(database);
        jdbc.sql("delete from knowledge.site").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        CustomerAddresses addresses = new CustomerAddresses(jdbc, clock);
        MailThreads threads = new MailThreads(jdbc);
        Replies words = new Replies();
        CustomerEmailConnector connector = new CustomerEmailConnector(
                new MailPost(settings, clock),
                settings,
                threads,
                addresses,
                new UnreadReplies(jdbc),
                ConversationsFixture.conversations(jdbc, transaction, clock),
                words,
                JsonMapper.shared());
        node = new DeliveryNode(database, clock, 1, connector);
        CustomerMailing mailing = new CustomerMailing(node.targets(), node.outbox(), addresses, jdbc, clock);
        node.tell(mailing::on);
        desk = new MailDesk(addresses, mailing, transaction, jdbc, words);
        MailIntake intake = new MailIntake(
                threads,
                node.fixture().conversations(),
                node.fixture().writes(),
                mock(Attachments.class),
                transaction,
                jdbc,
                clock,
                new SimpleMeterRegistry());
        mailbox = new Mailbox(settings, intake);
        site = ConversationsFixture.newSite(jdbc);
        node.targets()
                .add(
                        site,
                        new Targets.NewTarget(
                                "Customers",
                                "customer_email",
                                true,
                                connector.defaultEvents(),
                                Map.of("name", "Acme support"),
                                Map.of()));
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @Test
    void a_reply_that_is_not_read_goes_on_by_mail() throws Exception {
        Conversation conversation = begin(ADA, "en");

        reply(conversation, HOSTILE);
        node.carryAllDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        node.carryAllDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly(ADA);
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Acme support <support@example.com>");
        assertThat(mail.getSubject()).isEqualTo("A reply to your question");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("Message-ID")[0])
                .matches("<" + conversation.id() + "\\.2\\.[0-9a-f]{32}@example.com>");
        assertThat(part(mail, "text/plain")).contains(HOSTILE).contains("Grace:");
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .contains("&lt;b onclick=&quot;x()&quot;&gt;Save&lt;/b&gt; &amp;")
                .doesNotContain("<img")
                .doesNotContain("<b ");
    }

    @Test
    void who_has_read_it_gets_no_mail() {
        Conversation conversation = begin(ADA, "en");
        Message reply = reply(conversation, "Press Save.");

        node.fixture().writes().read(owner(conversation), conversation.id(), reply.seq());
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(node.states(site)).containsExactly("mail.continuation skipped");
    }

    @Test
    void several_replies_go_in_one_mail_and_the_next_continues_the_thread() throws Exception {
        Conversation conversation = begin(ADA, "en");
        reply(conversation, "one");
        reply(conversation, "two");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();
        reply(conversation, "three");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(part(mails[0], "text/plain")).contains("one").contains("two");
        assertThat(part(mails[1], "text/plain")).contains("three").doesNotContain("two");
        assertThat(mails[1].getHeader("In-Reply-To")).isEqualTo(mails[0].getHeader("Message-ID"));
        assertThat(mails[1].getHeader("References")).isEqualTo(mails[0].getHeader("Message-ID"));
    }

    @Test
    void right_to_left_is_written_so() throws Exception {
        Conversation conversation = begin(ADA, "he");

        reply(conversation, "לחצו על שמירה");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("תשובה לשאלה שלך");
        assertThat(mail.getHeader("Content-Language")).containsExactly("he");
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"he\" dir=\"rtl\">")
                .contains("dir=\"auto\"")
                .contains("לחצו על שמירה");
    }

    @Test
    void an_address_that_was_left_gets_one_question_and_nothing_else_until_it_is_proved() throws Exception {
        Conversation conversation = begin(null, "en");
        leave(conversation, "Ada@Example.org");
        leave(conversation, "Ada@Example.org");
        reply(conversation, "Press Save.");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        MimeMessage question = onlyMail();
        assertThat(question.getSubject()).isEqualTo("Please confirm your e-mail address");
        assertThat(question.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(question, "text/plain")).contains(ADA).doesNotContain("Press Save.");

        String token = token(question);
        assertThat(desk.question(token, "en")).contains("<form method=\"post\">");
        node.carryAllDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(desk.prove(token, "en")).contains("We will write to you");
        node.carryAllDue();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(part(server.getReceivedMessages()[1], "text/plain")).contains("Press Save.");
    }

    @Test
    void a_wrong_or_old_link_proves_nothing() throws Exception {
        Conversation conversation = begin(null, "en");
        leave(conversation, ADA);
        node.carryAllDue();
        String token = token(onlyMail());

        assertThat(desk.prove(token + "x", "en")).contains("not good any more");
        clock.advance(Duration.ofDays(8));

        assertThat(desk.question(token, "en")).contains("not good any more").doesNotContain("<form");
        assertThat(desk.prove(token, "en")).contains("not good any more");
        assertThat(jdbc.sql("select count(*) from bot.verified_address")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void another_address_that_is_left_later_is_not_proved_by_the_first() throws Exception {
        Conversation conversation = begin(null, "en");
        leave(conversation, ADA);
        node.carryAllDue();
        desk.prove(token(onlyMail()), "en");
        leave(conversation, "victim@example.net");
        reply(conversation, "secret");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        assertThat(server.getReceivedMessages())
                .allSatisfy(mail -> assertThat(part(mail, "text/plain")).doesNotContain("secret"));
    }

    @Test
    void that_nobody_is_there_is_mailed_once_for_each_closure() throws Exception {
        Conversation conversation = begin(ADA, "en");
        Instant monday = Instant.parse("2026-11-23T09:00:00Z");
        handOver(conversation, monday);
        handOver(conversation, monday);
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();

        assertThat(onlyMail().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(onlyMail(), "text/plain")).contains("Nobody is here");
        assertThat(node.states(site)).containsExactly("mail.notice delivered");
    }

    @Test
    void a_mail_server_that_is_away_loses_nothing() {
        Conversation conversation = begin(ADA, "en");
        server.stop();
        reply(conversation, "Press Save.");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();
        assertThat(node.states(site)).containsExactly("mail.continuation due");

        server.start();
        clock.advance(Duration.ofSeconds(10));
        node.carryAllDue();

        assertThat(node.states(site)).containsExactly("mail.continuation delivered");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_answer_in_the_mailbox_comes_into_the_conversation_once() throws Exception {
        Conversation conversation = begin(ADA, "en");
        reply(conversation, "Which colour?");
        clock.advance(Duration.ofMinutes(6));
        node.carryAllDue();
        MimeMessage asked = onlyMail();
        deliver(answer(asked, ADA, "Red.\r\n\r\nOn Monday, Acme wrote:\r\n> Which colour?"));
        deliver(answer(asked, ADA, "Red.\r\n\r\nOn Monday, Acme wrote:\r\n> Which colour?"));
        deliver(answer(asked, "mallory@example.net", "Ship it to me."));

        mailbox.look();
        mailbox.look();

        assertThat(node.fixture().conversations().transcript(site, conversation.id()))
                .extracting(message -> message.author() + " " + message.text())
                .containsExactly("CUSTOMER Where?", "AGENT Which colour?", "CUSTOMER Red.");
    }

    private Conversation begin(String email, String language) {
        Conversation conversation = node.fixture()
                .conversations()
                .begin(
                        site,
                        new ConversationStart(
                                new CustomerProfile(email == null ? null : "u1", "Ada", email, Map.of()),
                                Optional.empty(),
                                List.of()));
        node.fixture()
                .conversations()
                .append(site, conversation.id(), MessageDraft.fromCustomer("Where?", Optional.of(language)));
        return conversation;
    }

    private Message reply(Conversation conversation, String text) {
        return node.fixture()
                .conversations()
                .append(
                        site,
                        conversation.id(),
                        new MessageDraft(
                                new Message.Speaker(Author.AGENT, Optional.of("Grace"), Optional.empty()),
                                text,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()));
    }

    private void leave(Conversation conversation, String address) {
        node.fixture().writes().leaveContact(owner(conversation), conversation.id(), Optional.empty(), address);
    }

    private void handOver(Conversation conversation, Instant opensAt) {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update bot.handoff set status = 'resolved' where conversation_id = :conversation")
                    .param("conversation", conversation.id().value())
                    .update();
            jdbc.sql("""
                    insert into bot.handoff (id, conversation_id, site_id, status, reason, message, packet, created_at)
                    values (:id, :conversation, :site, 'waiting', 'customer_wish', 'Nobody is here right now.', '{}', now())
                    """)
                    .param("id", id)
                    .param("conversation", conversation.id().value())
                    .param("site", site.value())
                    .update();
            node.fixture()
                    .conversations()
                    .record(
                            site,
                            conversation.id(),
                            new EventDetails.HandedOver(id, "waiting", "Nobody is here right now.", opensAt));
        });
    }

    private Owner owner(Conversation conversation) {
        return new Owner(site, conversation.customer());
    }

    private MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private void deliver(MimeMessage mail) {
        server.getUserManager().getUser("support").deliver(mail);
    }

    private static MimeMessage answer(MimeMessage to, String from, String text) throws Exception {
        String raw = "From: " + from + "\r\nTo: support@example.com\r\nMessage-ID: <" + from.hashCode()
                + "@mail.example.org>\r\nIn-Reply-To: " + to.getHeader("Message-ID")[0]
                + "\r\nSubject: Re\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(part(mail, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /* The server has to come back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
