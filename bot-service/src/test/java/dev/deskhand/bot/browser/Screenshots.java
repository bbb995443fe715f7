package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Makes the pictures in docs/images/widget anew:
 * {@code mvn -pl bot-service -am verify -Dit.test=Screenshots -Ddeskhand.screenshots=true -Dtest=None
 * -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "deskhand.screenshots", matches = "true")
class Screenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("..", "docs", "images", "widget");
    private static final int LARGEST = 100 * 1_024;

    @ParameterizedTest
    @CsvSource({"light, LIGHT, en-GB, /demo", "dark, DARK, en-GB, /demo", "he, LIGHT, he-IL, /demo/he"})
    void of_each_screen(String name, ColorScheme scheme, String language, String path) throws IOException {
        boolean hebrew = language.startsWith("he");
        enter(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(520, 780));
        go(path);
        Widget widget = new Widget(page).open();
        assertThat(widget.panel().locator(".rows .row").first()).isVisible();
        page.evaluate("() => document.activeElement.blur()");
        shot("home-" + name);

        page.evaluate(
                "text => Deskhand.ask(text)",
                hebrew ? "איך מחברים את הגינה ל-Wi-Fi?" : "How do I change my e-mail address?");
        assertThat(widget.panel().locator(".message.bot .rows .row").first()).isVisible();
        shot("conversation-" + name);
        widget.panel().locator(".message.bot .rows .row").first().click();
        assertThat(widget.panel().locator(".reader h2")).isVisible();
        shot("article-" + name);

        widget = stage(scheme, language, path, Screens.wholeConversation());
        Screens.toConversation(widget);
        assertThat(widget.people()).hasCount(1);
        shot("person-" + name);

        widget = stage(
                scheme,
                language,
                path,
                Screens.wholeConversation()
                        .event("status", Map.of("from", "open", "to", "closed"))
                        .status("closed"));
        Screens.toConversation(widget);
        widget.panel().locator(".star").nth(3).click();
        shot("rating-" + name);

        widget = stage(scheme, language, path, Screens.wholeConversation().config("chat", false));
        widget.panel().locator(".person").click();
        assertThat(widget.panel().locator("form.form")).isVisible();
        shot("contact-" + name);
    }

    @ParameterizedTest
    @CsvSource({"garden, LIGHT, /demo", "terracotta, LIGHT, /demo/he?theme=terracotta", "night, DARK, /demo?theme=night"
    })
    void of_the_demo_page(String name, ColorScheme scheme, String path) throws IOException {
        enter(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(path.contains("/he") ? "he-IL" : "en-GB")
                .setViewportSize(900, 600));
        go(path);
        page.locator("[data-ask]").first().click();
        assertThat(page.locator("deskhand-chat .message.bot").first()).isVisible();
        shot("demo-" + name, new Clip(0, 0, 900, 600));
    }

    private Widget stage(ColorScheme scheme, String language, String path, StagedService stage) {
        enter(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(520, 780));
        stage.stand(context);
        go(path);
        return new Widget(page).open();
    }

    private void shot(String name) throws IOException {
        BoundingBox panel = page.locator("deskhand-chat .panel").boundingBox();
        shot(name, new Clip(panel.x - 8, panel.y - 8, panel.width + 16, panel.height + 16));
    }

    private void shot(String name, Clip clip) throws IOException {
        page.mouse().move(5, 5);
        page.waitForTimeout(400);
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setClip(clip));
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST);
    }
}
