package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.nimbusds.jose.JOSEException;
import org.junit.jupiter.api.Test;

class IdentityIT extends BrowserTest {

    @Test
    void a_visitor_who_signs_in_keeps_the_thread_finds_it_elsewhere_and_leaves_nothing_behind() throws JOSEException {
        String token = Identities.of(service).tokenFor("cus-" + System.nanoTime(), "Ana");
        go("/demo");
        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        assertThat(widget.answers()).hasCount(1);

        page.evaluate("token => Deskhand.identify(token)", token);
        page.reload();
        home(widget);
        assertThat(widget.panel()).containsText("Hello Ana");

        enter(new Browser.NewContextOptions().setLocale("en-GB"));
        go("/demo");
        page.evaluate("token => Deskhand.identify(token)", token);
        Widget elsewhere = new Widget(page).open();
        assertThat(elsewhere.panel()).containsText("Hello Ana");
        elsewhere.panel().locator(".home .row:has(.avatar)").first().click();
        assertThat(elsewhere.answers()).hasCount(1);

        page.evaluate("() => Deskhand.logout()");
        page.reload();
        home(elsewhere);
        assertThat(elsewhere.panel()).containsText("How can we help?");
        assertThat(elsewhere.panel()).not().containsText("Your conversations");
    }

    private void home(Widget widget) {
        assertThat(widget.panel().locator(".screen")).isVisible();
        if (widget.button("Back").isVisible()) {
            widget.button("Back").click();
        }
    }
}
