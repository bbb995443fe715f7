package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes on by mail to customers who have left. */
class CustomerMailIT extends CustomerMailCase {

    private static final String HOSTILE =
            "Press <b onclick=\"x()\">Save</b> & \"wait\" <img src=https://evil.example/x>";

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
}
