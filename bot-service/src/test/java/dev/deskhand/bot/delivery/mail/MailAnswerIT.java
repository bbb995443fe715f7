package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.Conversation;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What customers answer by mail. */
class MailAnswerIT extends CustomerMailCase {

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

    private void deliver(MimeMessage mail) {
        server.getUserManager().getUser("support").deliver(mail);
    }

    private static MimeMessage answer(MimeMessage to, String from, String text) throws Exception {
        String raw = "From: " + from + "\r\nTo: support@example.com\r\nMessage-ID: <" + from.hashCode()
                + "@mail.example.org>\r\nIn-Reply-To: " + to.getHeader("Message-ID")[0]
                + "\r\nSubject: Re\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        return new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }
}
