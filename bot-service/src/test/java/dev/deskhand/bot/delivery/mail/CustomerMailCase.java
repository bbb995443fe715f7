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
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.delivery.DeliveryNode;
import dev.deskhand.bot.delivery.Targets;
import dev.deskhand.knowledge.article.SiteId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Mail with customers on a mail server of the test's own, and a site that sends it. */
abstract class CustomerMailCase {

    static final String ADA = "ada@example.org";

    /* One for the classes of this base; it ends with the server of all test databases. */
    static final HikariDataSource DATABASE = TestDatabase.create();

    final MutableClock clock = new MutableClock();
    final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    JdbcClient jdbc;
    TransactionTemplate transaction;
    DeliveryNode node;
    MailDesk desk;
    Mailbox mailbox;
    SiteId site;

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
        jdbc = JdbcClient.create(DATABASE);
        jdbc.sql("delete from knowledge.site").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(DATABASE));
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
        node = new DeliveryNode(DATABASE, clock, 1, connector);
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

    Conversation begin(String email, String language) {
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

    Message reply(Conversation conversation, String text) {
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

    Owner owner(Conversation conversation) {
        return new Owner(site, conversation.customer());
    }

    MimeMessage onlyMail() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    static String part(Part part, String type) throws Exception {
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
