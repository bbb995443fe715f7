package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.people.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures in docs/images/inbox anew:
 * {@code mvn -pl bot-service -am verify -Dit.test=InboxScreenshots -Ddeskhand.screenshots=true -Dtest=None
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "deskhand.screenshots", matches = "true")
class InboxScreenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("..", "docs", "images", "inbox");
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
        try (AgentDesk grace = AgentDesk.open(
                        service,
                        browser,
                        "Grace Hopper",
                        Role.LEAD,
                        new Browser.NewContextOptions().setViewportSize(width, height))
                .with(language, Optional.of(theme))) {
            grace.go("/inbox/default");
            grace.page().locator(".row-link").last().click();
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            grace.page().locator("[data-key=c]").click();
            assertThat(grace.page().locator("#state")).containsText("Grace Hopper");
            grace.note("Fish damage: the workshop decides, ask Peter");
            grace.reply("Bites are not covered, but we repair the pump for 19 €. Shall I send a label?");
            grace.page().evaluate("() => document.activeElement.blur()");
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve("conversation-" + name + ".png");
            grace.page().screenshot(new Page.ScreenshotOptions().setPath(file));
            assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST);
        }
    }
}
