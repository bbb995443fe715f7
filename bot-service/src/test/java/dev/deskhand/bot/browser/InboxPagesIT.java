package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.ConversationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers and agents side by side, each in a browser. */
class InboxPagesIT extends BrowserTest {

    private static final String WISH = "I would like to talk to a person, please.";

    @Test
    void a_customer_and_two_agents() {
        go("/demo");
        Widget widget = new Widget(page).open().ask(WISH);
        assertThat(widget.answers()).hasCount(1);
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT);
                AgentDesk ada = AgentDesk.open(service, browser, "Ada Lovelace", Role.AGENT)) {
            ConversationId id = desk().latest();
            ada.read(id);
            grace.read(id);
            assertThat(grace.log()).containsText(WISH);

            grace.page().locator("[data-key=c]").click();
            assertThat(grace.page().locator(".state")).containsText("Grace Hopper");
            assertThat(ada.page().locator(".state")).containsText("Grace Hopper");
            ada.watch().expect("409");
            ada.page().locator("[data-key=c]").click();
            assertThat(ada.page().locator("#toasts")).containsText("Grace Hopper has this conversation.");

            grace.note("Careful: an old customer of ours");
            assertThat(ada.log()).containsText("an old customer of ours");
            grace.reply("Good morning, how can I help?");
            assertThat(widget.people()).hasCount(1);
            assertThat(widget.people().first()).containsText("Good morning, how can I help?");
            assertThat(widget.panel()).not().containsText("old customer");
            assertThat(page.content()).doesNotContain("old customer");

            widget.write("My garden hums at night.");
            assertThat(grace.log()).containsText("My garden hums at night.");
            assertThat(widget.answers()).hasCount(1);
        }
    }

    @Test
    void a_draft_survives_the_page_and_another_agent_sees_that_somebody_replies() {
        ConversationId id = desk().waiting("Maria", "Where is my parcel?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT);
                AgentDesk ada = AgentDesk.open(service, browser, "Ada Lovelace", Role.AGENT)) {
            ada.read(id);
            grace.read(id);

            grace.page().locator("[data-panel=reply] textarea").fill("Dear Maria, it is");
            assertThat(grace.page().locator("[data-panel=reply] [data-saved]")).hasText("Draft kept");
            assertThat(ada.page().locator(".others")).containsText("Grace Hopper is replying");
            grace.page().reload();

            assertThat(grace.page().locator("[data-panel=reply] textarea")).hasValue("Dear Maria, it is");
            assertThat(ada.page().locator("[data-panel=reply] textarea")).hasValue("");
        }
    }

    @Test
    void works_by_keyboard_alone() {
        ConversationId id = desk().waiting("Keyboard", "Where is my parcel?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.go("/inbox/default?queue=all&words=Keyboard");
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            grace.page().keyboard().press("j");
            grace.page().keyboard().press("Enter");
            assertThat(grace.page().locator(".conversation[data-id='" + id + "']"))
                    .isVisible();
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();

            grace.page().keyboard().press("c");
            assertThat(grace.page().locator(".state")).containsText("Grace Hopper");
            grace.page().keyboard().press("r");
            assertThat(grace.page().locator("[data-panel=reply] textarea")).isFocused();
            grace.page().keyboard().type("On its way.");
            grace.page().keyboard().press("Control+Enter");
            assertThat(grace.page().locator("[data-panel=reply] textarea")).hasValue("");
            assertThat(grace.log().locator(".agent")).containsText("On its way.");
            grace.page().keyboard().press("e");
            grace.page()
                    .getByText("Solved", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(grace.page().locator(".state")).containsText("closed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, en, 1360, 820",
        "DARK, en, 1360, 820",
        "LIGHT, he, 1360, 820",
        "DARK, he, 390, 844",
        "LIGHT, en, 320, 640"
    })
    void every_page_is_free_of_faults_and_fits(ColorScheme scheme, String language, int width, int height) {
        ConversationId id = desk().whole();
        try (AgentDesk boss = AgentDesk.open(
                        service,
                        browser,
                        "Grace Hopper",
                        Role.ADMIN,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme))
                .with(language, Optional.empty())) {
            String beside = new DeskConversations(service)
                    .waiting("Beside", "And mine?")
                    .toString();
            boss.watch().expect("status of 404");
            for (String path : List.of(
                    "/inbox/default?queue=all",
                    "/inbox/default/conversations/" + id + "?queue=all",
                    "/inbox/default/conversations/" + id + "?queue=all&beside=" + beside,
                    "/inbox/default/snippets",
                    "/inbox/default/article-drafts",
                    "/desk/reports",
                    "/console/profile",
                    "/console/profile/second-factor",
                    "/console/people",
                    "/console/teams",
                    "/inbox/nothing/here/at/all")) {
                boss.go(path);
                if (path.startsWith("/inbox/default?") || path.contains("/conversations/")) {
                    assertThat(boss.page().locator("html[data-live=true]")).isVisible();
                }
                assertThat(faults(boss.page())).as(path).isEmpty();
                assertThat(boss.page().evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(width);
                assertThat(ForeignParts.of(boss.page())).as(path).isEmpty();
            }
        }
    }

    @Test
    void signing_in_is_free_of_faults() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            enter(new Browser.NewContextOptions().setColorScheme(scheme).setLocale("en-GB"));
            watch.expect("status of 4(22|04)");
            go("/console/sign-in");
            assertThat(faults(page)).isEmpty();
            page.getByLabel("E-mail address").fill("nobody@example.com");
            page.getByLabel("Password").fill("wrong");
            page.locator("button.strong").click();
            assertThat(page.locator(".fault")).isVisible();
            assertThat(faults(page)).isEmpty();
        }
    }

    private DeskConversations desk() {
        return new DeskConversations(service);
    }
}
