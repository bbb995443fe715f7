package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.Conversation;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Addresses that customers leave, and their proof. */
class AddressProofIT extends CustomerMailCase {

    private static final Pattern LINK = Pattern.compile("https://help.example.com/mail/verify/([\\w-]+)");

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

    private void leave(Conversation conversation, String address) {
        node.fixture().writes().leaveContact(owner(conversation), conversation.id(), Optional.empty(), address);
    }

    private static String token(MimeMessage mail) throws Exception {
        Matcher link = LINK.matcher(part(mail, "text/plain"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
