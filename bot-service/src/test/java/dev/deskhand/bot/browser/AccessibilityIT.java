package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen of the widget without a fault that axe can find, by day and by night, in both directions. */
class AccessibilityIT extends BrowserTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, en-GB", "DARK, en-GB", "LIGHT, he-IL", "DARK, ar-EG"})
    void every_screen_of_a_conversation_is_free_of_faults(ColorScheme scheme, String language) {
        enter(new Browser.NewContextOptions().setColorScheme(scheme).setLocale(language));
        Screens.wholeConversation().stand(context);
        go("/demo");

        Widget widget = new Widget(page).open();
        assertThat(widget.panel().locator(".rows .row:has(.avatar)").first()).isVisible();
        assertThat(faults(page)).as("home").isEmpty();
        widget.panel().locator(".ask-field").fill("water");
        assertThat(widget.panel().locator(".rows .row-more").first()).isVisible();
        assertThat(faults(page)).as("search").isEmpty();
        widget.panel().locator(".rows .row").first().click();
        assertThat(widget.panel().locator(".reader table")).isVisible();
        assertThat(faults(page)).as("article").isEmpty();
        widget.panel().locator(".head button").first().click();
        widget.panel().locator(".ask-field").fill("");
        Screens.toConversation(widget);
        assertThat(widget.people()).hasCount(1);
        assertThat(faults(page)).as("conversation").isEmpty();
        widget.panel().locator(".menu-box button").first().click();
        assertThat(widget.panel().locator(".menu button").first()).isVisible();
        assertThat(faults(page)).as("menu").isEmpty();
        widget.panel().locator(".menu button").nth(1).click();
        assertThat(widget.panel().locator(".history")).isVisible();
        assertThat(faults(page)).as("history").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void a_conversation_at_its_end_and_one_that_waits_are_free_of_faults(ColorScheme scheme) {
        enter(new Browser.NewContextOptions().setColorScheme(scheme));
        Screens.wholeConversation()
                .event("status", Map.of("from", "bot", "to", "closed"))
                .status("closed")
                .stand(context);
        go("/demo");
        Widget widget = new Widget(page).open();
        Screens.toConversation(widget);
        widget.panel().locator(".star").nth(3).click();
        assertThat(widget.button("Send rating")).isVisible();
        assertThat(faults(page)).as("rating").isEmpty();

        enter(new Browser.NewContextOptions().setColorScheme(scheme));
        Screens.waiting().stand(context);
        go("/demo");
        Screens.toConversation(new Widget(page).open());
        assertThat(faults(page)).as("waiting").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void the_contact_form_is_free_of_faults(ColorScheme scheme) {
        enter(new Browser.NewContextOptions().setColorScheme(scheme));
        Screens.wholeConversation().config("chat", false).stand(context);
        go("/demo");
        Widget widget = new Widget(page).open();

        widget.button("Talk to a person").click();

        assertThat(widget.panel().locator("form.form")).isVisible();
        assertThat(faults(page)).isEmpty();
    }

    @Test
    void being_offline_is_said_without_fault() {
        watch.expect("ERR_INTERNET_DISCONNECTED|Failed to fetch");
        go("/demo");
        Widget widget = new Widget(page).open();

        context.setOffline(true);

        assertThat(widget.panel().locator(".banner")).isVisible();
        context.setOffline(false);
        assertThat(faults(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"#ffe14d", "#7cc0ff", "#888888", "#000000", "#ffffff", "#e91e63"})
    void stays_legible_in_any_colour_that_a_site_picks(String colour) {
        Screens.wholeConversation().config("theme", Map.of("colour", colour)).stand(context);
        go("/demo");
        page.evaluate("colour => Deskhand.setTheme({ colour })", colour);
        Widget widget = new Widget(page).open();
        Screens.toConversation(widget);
        assertThat(widget.people()).hasCount(1);

        assertThat(faults(page)).isEmpty();
    }
}
