package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.ConversationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer and agents over a night: the office closes and opens by the service's clock. */
class NightAndMorningIT extends BrowserTest {

    private static final String QUESTION = "Can I lease a vintage tractor from your branch in Ljubljana?";
    private static final String ANSWER = "We lease no tractors, but the museum does: ask for Peter.";

    private SiteApi api;
    private DeskConversations desk;

    @BeforeEach
    void giveTheOfficeItsHours() {
        api = new SiteApi(service);
        desk = new DeskConversations(service);
        api.hours(Map.of("tuesday", "09:00-17:00"));
        enter(new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("UTC"));
    }

    @AfterEach
    void backToTheUsual() {
        MovedClock.back();
        api.usualHours();
        service.bean(JdbcClient.class).sql("delete from bot.rate_bucket").update();
    }

    @Test
    void what_is_asked_at_night_waits_for_the_morning_with_all_that_is_known_and_the_bot_comes_back_when_asked() {
        MovedClock.put(tuesdayAt(3));
        go("/demo");
        Widget widget = new Widget(page).open().ask(QUESTION);
        assertThat(widget.answers()).hasCount(1);
        assertThat(widget.answers().first()).containsText(Pattern.compile("0?9:00"));
        assertThat(widget.answers().first()).containsText("e-mail address");
        widget.write("Please do tell me.");
        assertThat(widget.answers()).hasCount(2);
        assertThat(widget.answers().last()).not().containsText("9:00");
        ConversationId id = desk.latest();

        MovedClock.put(tuesdayAt(9).plusSeconds(5));
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.go("/inbox/default?queue=unassigned");
            grace.page().locator(".row-link[data-id='" + id + "']").click();
            assertThat(grace.page().locator(".context")).containsText("nobody was there");
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            assertThat(grace.page().locator(".context")).containsText("Why it came to you");
            assertThat(grace.log()).containsText(QUESTION);
            grace.reply(ANSWER);
            assertThat(widget.people().first()).containsText(ANSWER);

            grace.page().locator(".actions details.menu summary").last().click();
            grace.page().locator("[hx-post$='/return']").click();
            assertThat(grace.page().locator(".state")).containsText("with the bot");
            widget.write("How long is the warranty?");
            assertThat(widget.sources().first()).isVisible();
            assertThat(widget.people()).hasCount(1);
        } finally {
            desk.erase(id);
        }
    }

    @Test
    void an_answer_by_mail_goes_on_where_customer_and_agent_were() throws Exception {
        go("/demo");
        Widget widget = new Widget(page).open().ask("I would like to talk to a person, please.");
        assertThat(widget.answers()).hasCount(1);
        ConversationId id = desk.latest();
        String door = UUID.randomUUID().toString();
        String token = UUID.randomUUID().toString().replace("-", "");
        mailThread(id, door, token);
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.read(id);
            grace.reply("Shall I send a new pump?");

            HttpResponse<String> taken = mail(door, id, token, "Yes, please, to the old address.");

            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            assertThat(taken.body()).contains("taken");
            assertThat(grace.log().locator(".customer").last()).containsText("Yes, please, to the old address.");
            assertThat(widget.own().last()).containsText("Yes, please, to the old address.");
            grace.reply("It is on its way.");
            assertThat(widget.people()).hasCount(2);
        } finally {
            service.bean(JdbcClient.class)
                    .sql("delete from bot.delivery_target")
                    .update();
            desk.erase(id);
        }
    }

    private static Instant tuesdayAt(int hour) {
        return LocalDate.now(Clock.systemUTC())
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(LocalTime.of(hour, 0))
                .toInstant(ZoneOffset.UTC);
    }

    private void mailThread(ConversationId id, String door, String token) {
        JdbcClient jdbc = service.bean(JdbcClient.class);
        jdbc.sql("""
            insert into bot.delivery_target
                (id, site_id, name, kind, active, events, settings, secrets, created_at, updated_at)
            values (:id, :site, 'Customers', 'customer_email', true, '[]', '{}', cast(:secrets as jsonb), now(), now())
            """)
                .param("id", UUID.randomUUID())
                .param("site", desk.site().value())
                .param("secrets", "{\"inbound\": [\"" + door + "\"]}")
                .update();
        jdbc.sql("""
            insert into bot.mail_thread (conversation_id, site_id, token, address)
            values (:id, :site, :token, 'ada@example.org')
            """)
                .param("id", id.value())
                .param("site", desk.site().value())
                .param("token", token)
                .update();
    }

    private HttpResponse<String> mail(String door, ConversationId id, String token, String text)
            throws IOException, InterruptedException {
        String mail = "From: Ada <ada@example.org>\r\nTo: support@example.com\r\nSubject: Re: A reply\r\n"
                + "Message-ID: <" + UUID.randomUUID() + "@example.org>\r\n"
                + "In-Reply-To: <" + id + ".2." + token + "@example.com>\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/mail/inbound/" + door))
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofString(mail))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
