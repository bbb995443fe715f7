package dev.deskhand.bot.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MailInboundIT extends AnswerServiceCase {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ADA = "ada@example.org";

    private String door;
    private String token;
    private Conversation conversation;

    @BeforeEach
    void beginWithAMailThread() {
        door = UUID.randomUUID().toString();
        token = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("""
                insert into bot.delivery_target
                    (id, site_id, name, kind, active, events, settings, secrets, created_at, updated_at)
                values (:id, :site, 'Customers', 'customer_email', true, '[]', '{}', cast(:secrets as jsonb), now(), now())
                """)
                .param("id", UUID.randomUUID())
                .param("site", site.id().value())
                .param("secrets", "{\"inbound\": [\"" + door + "\"]}")
                .update();
        conversation = conversations.begin(
                site.id(),
                new ConversationStart(new CustomerProfile("u1", "Ada", ADA, Map.of()), Optional.empty(), List.of()));
        conversations.changeStatus(site.id(), conversation.id(), ConversationStatus.OPEN);
        jdbc.sql(
                        "insert into bot.mail_thread (conversation_id, site_id, token, address) values (:id, :site, :token, :ada)")
                .param("id", conversation.id().value())
                .param("site", site.id().value())
                .param("token", token)
                .param("ada", ADA)
                .update();
    }

    @Test
    void an_answer_becomes_the_customers_message_once() {
        String mail = mail("", "It works now.\r\n\r\nOn Mon, 23 Nov 2026, Acme wrote:\r\n> Does it work?");

        assertThat(verdict(mail)).isEqualTo("taken");
        assertThat(verdict(mail)).isEqualTo("duplicate");

        assertThat(said()).containsExactly("customer It works now.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: vacation",
                "X-Loop: somebody",
                "List-Id: <list.example.org>",
                "Return-Path: <>",
                "X-Deskhand: 1"
            })
    void what_a_machine_sent_is_left_out(String header) {
        assertThat(verdict(mail(header + "\r\n", "I am away."))).isEqualTo("automatic");

        assertThat(said()).isEmpty();
    }

    @Test
    void our_own_mail_that_comes_back_is_left_out() {
        String own = mail("", "Press Save.").replaceFirst("Message-ID: .*", "Message-ID: " + ours(7));

        assertThat(verdict(own)).isEqualTo("automatic");
    }

    @Test
    void who_says_that_no_machine_sent_it_is_believed() {
        assertThat(verdict(mail("Auto-Submitted: no\r\n", "Hello"))).isEqualTo("taken");
    }

    @Test
    void another_sender_and_an_unknown_thread_are_left_out() {
        assertThat(verdict(mail("", "Hello").replace(ADA, "mallory@example.net")))
                .isEqualTo("foreign_sender");
        assertThat(verdict(mail("", "Hello").replace(token, "0".repeat(32)))).isEqualTo("unknown_thread");
        assertThat(verdict(mail("", "> nothing of my own"))).isEqualTo("empty");

        assertThat(said()).isEmpty();
    }

    @Test
    void a_mail_of_html_alone_becomes_text() {
        String mail = mail(
                        "", "<p>It <b>works</b> &lt;now&gt;</p><blockquote>Does it?</blockquote><script>x()</script>")
                .replace("text/plain", "text/html");

        assertThat(verdict(mail)).isEqualTo("taken");

        assertThat(said()).containsExactly("customer It works <now>");
    }

    @Test
    void files_go_through_the_examination_and_what_is_not_taken_is_named() {
        String png = Base64.getEncoder().encodeToString(Pictures.png());
        String mail = head("") + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                See the picture.
                --x
                Content-Type: image/png; name=screen.png
                Content-Disposition: attachment; filename=screen.png
                Content-Transfer-Encoding: base64

                %s
                --x
                Content-Type: application/x-msdownload
                Content-Disposition: attachment; filename=run.exe
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                --x--
                """.formatted(png).replace("\n", "\r\n");

        assertThat(verdict(mail)).isEqualTo("taken");

        Message message = conversations.transcript(site.id(), conversation.id()).get(0);
        assertThat(message.text()).isEqualTo("See the picture.\n[run.exe]");
        assertThat(message.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("screen.png");
            assertThat(file.type()).isEqualTo("image/png");
        });
    }

    @Test
    void a_mail_that_is_none_and_a_wrong_door_do_no_harm() {
        assertThat(verdict("")).isIn("unknown_thread", "unreadable");
        assertThat(post("nobody-knows-this-token", mail("", "Hello")).statusCode())
                .isEqualTo(404);
        assertThat(said()).isEmpty();
    }

    @Test
    void more_mails_than_people_write_are_a_loop() {
        for (int i = 0; i < 20; i++) {
            assertThat(verdict(mail("", "number " + i))).isEqualTo("taken");
        }

        assertThat(verdict(mail("", "one more"))).isEqualTo("automatic");
        assertThat(said()).hasSize(20);
    }

    @Test
    void another_sites_door_does_not_lead_to_this_conversation() {
        String mail = mail("", "Hello");
        jdbc.sql("update bot.delivery_target set site_id = :other where site_id = :site")
                .param("other", newSite().id().value())
                .param("site", site.id().value())
                .update();

        assertThat(verdict(mail)).isEqualTo("unknown_thread");
    }

    private List<String> said() {
        return conversations.transcript(site.id(), conversation.id()).stream()
                .map(message -> message.author().code() + " " + message.text())
                .toList();
    }

    private String ours(int seq) {
        return "<" + conversation.id() + "." + seq + "." + token + "@example.com>";
    }

    private String head(String more) {
        return "From: Ada <" + ADA + ">\r\nTo: support@example.com\r\nSubject: Re: A reply\r\nMessage-ID: <"
                + UUID.randomUUID() + "@mail.example.org>\r\nIn-Reply-To: " + ours(3) + "\r\nMIME-Version: 1.0\r\n"
                + more;
    }

    private String mail(String more, String text) {
        return head(more) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text;
    }

    private String verdict(String mail) {
        HttpResponse<String> response = post(door, mail);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        return JsonMapper.shared().readTree(response.body()).path("verdict").asString();
    }

    private HttpResponse<String> post(String at, String mail) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mail/inbound/" + at))
                .header("Content-Type", "message/rfc822")
                .POST(HttpRequest.BodyPublishers.ofString(mail, StandardCharsets.UTF_8))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
