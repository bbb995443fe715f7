package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.attachment.TestImages;
import dev.deskhand.bot.conversation.ConversationId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent has at hand: several conversations side by side, files, the bot's suggestion, articles, colleagues. */
class SideBySideIT extends BrowserTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "he"})
    void several_conversations_stand_side_by_side_and_are_reached_by_keyboard(String language) {
        DeskConversations desk = new DeskConversations(service);
        ConversationId first = desk.waiting("Sidebyside One", "Where is my parcel?");
        ConversationId second = desk.waiting("Sidebyside Two", "Is the tank safe for dogs?");
        try (AgentDesk grace =
                AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT).with(language, Optional.empty())) {
            Locator panes = grace.page().locator(".conversation[data-id]");
            grace.go("/inbox/default/conversations/" + first + "?queue=all&words=Sidebyside");
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();

            grace.page().locator(".row-link[data-id='" + second + "']").focus();
            grace.page().keyboard().press("b");
            assertThat(panes).hasCount(2);
            assertThat(panes.nth(1)).isFocused();
            assertThat(panes.nth(1).locator(".log")).containsText("Is the tank safe for dogs?");
            assertThat(grace.page().locator(".row-link[aria-current]")).hasCount(2);
            grace.page().keyboard().press("c");
            assertThat(panes.nth(1).locator(".state")).containsText("Grace Hopper");
            assertThat(panes.nth(0).locator(".state")).not().containsText("Grace Hopper");
            panes.nth(0).locator("[data-panel=reply] textarea").fill("To the first");
            panes.nth(1).locator("[data-panel=reply] textarea").fill("To the second");
            for (int pane : new int[] {0, 1}) {
                assertThat(panes.nth(pane).locator("[data-panel=reply] [data-saved]"))
                        .not()
                        .isEmpty();
            }
            grace.page().reload();

            assertThat(panes).hasCount(2);
            assertThat(panes.nth(0).locator("[data-panel=reply] textarea")).hasValue("To the first");
            assertThat(panes.nth(1).locator("[data-panel=reply] textarea")).hasValue("To the second");
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            assertThat(faults(grace.page())).isEmpty();
            panes.nth(1).locator("[data-panel=reply] .send").click();
            assertThat(panes.nth(1).locator(".log .agent")).containsText("To the second");
            assertThat(panes.nth(0).locator("[data-panel=reply] textarea")).hasValue("To the first");
            grace.page().locator("h1").first().click();
            grace.page().keyboard().press("1");
            assertThat(panes.nth(0)).isFocused();
            grace.page().keyboard().press("x");
            assertThat(panes).hasCount(1);
            assertThat(grace.page()).hasURL(Pattern.compile(".*/conversations/" + second + ".*"));
        } finally {
            desk.erase(first);
            desk.erase(second);
        }
    }

    @Test
    void on_a_phone_there_is_one() {
        DeskConversations desk = new DeskConversations(service);
        ConversationId first = desk.waiting("Phone One", "Where is my parcel?");
        ConversationId second = desk.waiting("Phone Two", "Is the tank safe for dogs?");
        try (AgentDesk grace = AgentDesk.open(
                service,
                browser,
                "Grace Hopper",
                Role.AGENT,
                new Browser.NewContextOptions().setViewportSize(390, 844))) {
            grace.go("/inbox/default/conversations/" + first + "?queue=all&beside=" + second);

            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            assertThat(grace.page().locator(".conversation[data-id]")).hasCount(1);
            assertThat(grace.page().locator("[data-close]")).isHidden();
            grace.go("/inbox/default?queue=all");
            assertThat(grace.page().locator(".open-beside").first()).isHidden();
        } finally {
            desk.erase(first);
            desk.erase(second);
        }
    }

    @Test
    void an_agents_picture_reaches_the_customer_who_sees_that_somebody_writes() {
        go("/demo");
        Widget widget = new Widget(page).open().ask("I would like to talk to a person, please.");
        assertThat(widget.answers()).hasCount(1);
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.read(new DeskConversations(service).latest());
            Locator reply = grace.page().locator("[data-panel=reply]");
            reply.locator("textarea").pressSequentially("Look");
            assertThat(widget.panel()
                            .getByText(Pattern.compile("Grace Hopper.*(typing|writ)"))
                            .first())
                    .isVisible();

            grace.watch().expect("415");
            reply.locator("[data-attach]")
                    .setInputFiles(new FilePayload(
                            "page.png", "image/png", "<!DOCTYPE html><html><script>x()</script></html>".getBytes()));
            assertThat(grace.page().locator("#toasts")).containsText("page.png");
            reply.locator("[data-attach]")
                    .setInputFiles(new FilePayload("label.png", "image/png", TestImages.png(TestImages.redThenBlue())));
            assertThat(reply.locator(".unsent li")).containsText("label.png");
            grace.page().reload();
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            assertThat(reply.locator(".unsent li")).containsText("label.png");
            reply.locator(".send").click();

            assertThat(grace.log().locator(".agent .files img")).hasCount(1);
            assertThat(reply.locator(".unsent li")).hasCount(0);
            assertThat(widget.people().last().locator("canvas")).isVisible();
            assertThat(widget.people().last()).containsText("Look");
        }
    }

    @Test
    void the_bots_words_and_articles_are_put_into_the_reply_to_be_changed() {
        DeskConversations desk = new DeskConversations(service);
        ConversationId id = desk.waiting("Maria", "How long is the warranty?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.read(id);
            Locator field = grace.page().locator("[data-panel=reply] textarea");

            grace.page().locator("[hx-get$='/suggestion']").click();
            grace.page().locator(".assist [data-insert]").first().click();
            assertThat(field).hasValue(Pattern.compile("year"));
            grace.page().locator("[hx-get$='/articles']").first().click();
            assertThat(grace.page().locator(".assist li").first())
                    .containsText(Pattern.compile("warranty", Pattern.CASE_INSENSITIVE));
            grace.page().locator(".assist input[name=words]").fill("yellow leaves");
            grace.page().locator(".assist input[name=words]").press("Enter");
            assertThat(grace.page().locator(".assist li").first()).containsText("ellow");
            field.fill("");
            grace.page().locator(".assist li [data-insert]").first().click();
            assertThat(field).hasValue(Pattern.compile("yellow", Pattern.CASE_INSENSITIVE));
        } finally {
            desk.erase(id);
        }
    }

    @Test
    void a_colleague_is_named_by_a_click_and_finds_it() {
        DeskConversations desk = new DeskConversations(service);
        ConversationId id = desk.waiting("Maria", "Where is my parcel?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT);
                AgentDesk ada = AgentDesk.open(service, browser, "Adamantia Lovelace", Role.AGENT)) {
            ada.go("/inbox/default?queue=mentioned");
            assertThat(ada.page().locator("html[data-live=true]")).isVisible();
            grace.read(id);

            grace.page().locator("[data-tab=note]").click();
            grace.page().locator("[data-panel=note] summary").click();
            grace.page().locator("[data-mention='@Adamantia ']").click();
            assertThat(grace.page().locator("[data-panel=note] textarea")).hasValue("@Adamantia ");
            grace.page().keyboard().type("can you look?");
            grace.page().locator("[data-panel=note] .send").click();

            assertThat(ada.page().locator(".row-link[data-id='" + id + "']")).isVisible();
            assertThat(ada.page().locator("#queues [href*=mentioned] .count")).hasText("1");
        } finally {
            desk.erase(id);
        }
    }
}
