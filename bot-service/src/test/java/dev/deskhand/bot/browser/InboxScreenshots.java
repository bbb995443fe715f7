package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes the pictures in docs/images/inbox anew:
 * {@code mvn -pl bot-service -am verify -Dit.test=InboxScreenshots -Ddeskhand.screenshots=true -Dtest=None
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "deskhand.screenshots", matches = "true")
class InboxScreenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("..", "docs", "images", "inbox");
    private static final Set<String> SHOWN = Set.of(
            "conversation-light",
            "conversation-dark",
            "conversation-he",
            "conversation-phone",
            "side-by-side",
            "reports-light",
            "people-light",
            "teams-light",
            "sign-in-light");

    private static final int LARGEST = 200 * 1_024;

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, en, 1280, 800",
        "dark, DARK, en, 1280, 800",
        "he, LIGHT, he, 1280, 800",
        "phone, LIGHT, en, 390, 844"
    })
    void of_a_conversation(String name, Theme theme, String language, int width, int height) throws IOException {
        go("/demo");
        Widget widget = new Widget(page).open().ask("How long is the warranty?");
        assertThat(widget.answers()).hasCount(1);
        widget.write("And if a fish bit the pump? I would like to talk to a person.");
        assertThat(widget.answers()).hasCount(2);
        try (AgentDesk grace = grace(theme, language, width, height)) {
            grace.go("/inbox/default");
            grace.page().locator(".row-link").last().click();
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            grace.page().locator("[data-key=c]").click();
            assertThat(grace.page().locator(".state")).containsText("Grace Hopper");
            grace.note("Fish damage: the workshop decides, ask Peter");
            grace.reply("Bites are not covered, but we repair the pump for 19 €. Shall I send a label?");
            take(grace, "conversation-" + name);
        }
    }

    @Test
    void of_conversations_side_by_side() throws IOException {
        DeskConversations desk = new DeskConversations(service);
        ConversationId first = desk.whole();
        ConversationId second = desk.waiting("Noa", "Is the plant food safe for my cat?");
        try (AgentDesk grace = grace(Theme.LIGHT, "en", 1500, 860)) {
            grace.go("/inbox/default/conversations/" + first + "?queue=waiting&beside=" + second);
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            assertThat(grace.page().locator(".conversation[data-id]")).hasCount(2);
            grace.page().locator("[data-key=r]").last().click();
            take(grace, "side-by-side");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, en, 1180, 760",
        "dark, DARK, en, 1180, 760",
        "he, LIGHT, he, 1180, 760",
        "phone, DARK, en, 390, 844"
    })
    void of_pages_for_leads_and_admins(String name, Theme theme, String language, int width, int height)
            throws IOException {
        seedReports();
        try (AgentDesk grace = grace(theme, language, width, height)) {
            for (String page : List.of(
                    "/desk/reports",
                    "/console/people",
                    "/console/teams",
                    "/inbox/default/snippets",
                    "/inbox/default/article-drafts",
                    "/console/profile")) {
                grace.go(page);
                take(grace, page.substring(page.lastIndexOf('/') + 1) + "-" + name);
            }
            grace.context().clearCookies();
            grace.go("/console/sign-in");
            take(grace, "sign-in-" + name);
        }
    }

    private AgentDesk grace(Theme theme, String language, int width, int height) {
        return AgentDesk.open(
                        service,
                        browser,
                        "Grace Hopper",
                        Role.ADMIN,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT))
                .with(language, Optional.of(theme));
    }

    /* So that charts and lists have something to show. */
    private void seedReports() {
        DeskConversations desk = new DeskConversations(service);
        JdbcClient jdbc = service.bean(JdbcClient.class);
        if (jdbc.sql("select count(*) from bot.canned_reply").query(Long.class).single() > 0) {
            return;
        }
        for (int i = 0; i < 60; i++) {
            ConversationId id = i % 3 == 0 ? desk.waiting("Visitor", "Where is my parcel?") : desk.whole();
            jdbc.sql("""
                update bot.conversation set status = case when cast(:number as integer) % 3 = 0 then 'waiting' else 'bot' end,
                    created_at = created_at - make_interval(days => :days) where id = :id
                """)
                    .param("number", i)
                    .param("days", (i * 7) % 29)
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("""
            insert into bot.canned_reply (id, site_id, name, language, text, updated_at) values
                (:one, :site, 'Return label', 'en', 'Hello {customer}, here is your label.', now()),
                (:two, :site, 'תווית החזרה', 'he', 'שלום {customer}, הנה התווית.', now())
            """)
                .param("one", UUID.randomUUID())
                .param("two", UUID.randomUUID())
                .param("site", desk.site().value())
                .update();
        jdbc.sql("insert into bot.team (id, site_id, name) values (:id, :site, 'billing')")
                .param("id", UUID.randomUUID())
                .param("site", desk.site().value())
                .update();
    }

    /** Those that a guide shows go into docs, the others beside the build's results, to be looked at. */
    private static void take(AgentDesk desk, String name) throws IOException {
        desk.page().evaluate("() => document.activeElement.blur()");
        BrowserTest.rest(desk.page());
        Path folder = SHOWN.contains(name) ? FOLDER : Path.of("target", "screenshots");
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".png");
        desk.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST);
    }
}
