package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that a model worded: numbers that lead to the sources, translations with the original. */
class WrittenAnswersIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, en-GB, 900", "DARK, he-IL, 390"})
    void numbers_lead_to_sources_and_a_translation_to_its_original(ColorScheme scheme, String language, int width) {
        enter(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setLocale(language)
                .setViewportSize(width, 844));
        Screens.writtenAnswers().stand(context);
        go("/demo");
        Widget widget = new Widget(page).open();
        Screens.toConversation(widget);

        Locator numbers = widget.panel().locator(".prose button.cite");
        assertThat(numbers).hasText(new String[] {"1", "1", "2", "1", "1"});
        assertThat(widget.panel().locator(".extra .row .cite")).hasText(new String[] {"1", "2", "1"});
        widget.panel().locator("details summary.extra-head").click();
        assertThat(widget.panel().locator("details .prose")).hasText("Every 14 days.");
        assertThat(faults(page)).as("axe").isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "written-" + scheme + ".png")));
        numbers.first().click();
        assertThat(widget.panel().locator(".reader table")).isVisible();
    }
}
