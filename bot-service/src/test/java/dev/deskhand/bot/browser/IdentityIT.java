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
        assertThat(widget.answers()).hasCount(1);
        widget.button("Back").click();
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
        assertThat(elsewhere.panel()).containsText("How can we help?");
        assertThat(elsewhere.panel().locator(".rows .row").first()).isVisible();
        assertThat(elsewhere.panel()).not().containsText("Your conversations");
    }

    @Test
    void who_signs_in_goes_on_writing_where_he_was() throws JOSEException {
        String token = Identities.of(service).tokenFor("cus-" + System.nanoTime(), "Ana");
        go("/demo");
        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        assertThat(widget.answers()).hasCount(1);
        widget.composer().fill("How long is");

        page.evaluate("token => Deskhand.identify(token)", token);

        assertThat(widget.answers()).hasCount(1);
        assertThat(widget.composer()).hasValue("How long is");
        assertThat(widget.composer()).isFocused();
        widget.write("How long is the warranty?");
        assertThat(widget.answers()).hasCount(2);
        widget.button("Back").click();
        assertThat(widget.panel()).containsText("Hello Ana");
    }

    @Test
    void who_asks_signs_in_and_out_in_one_breath_leaves_nothing_and_the_next_one_asks_anew() throws JOSEException {
        watch.expect("status of 401");
        String token = Identities.of(service).tokenFor("cus-" + System.nanoTime(), "Ana");
        go("/demo");
        Widget widget = new Widget(page).open();

        page.evaluate("""
                async (token) => {
                    const first = Deskhand.ask('How do I cancel my Harvest plan?');
                    const signedIn = Deskhand.identify(token);
                    await Deskhand.logout();
                    await Promise.all([first, signedIn]);
                    await Deskhand.ask('How long is the warranty?');
                }
                """, token);

        assertThat(widget.answers()).hasCount(1);
        assertThat(widget.own().locator(".plain")).hasText("How long is the warranty?");
        widget.button("Back").click();
        assertThat(widget.panel()).containsText("How can we help?");
        assertThat(widget.panel().locator(".home .row:has(.avatar)")).hasCount(1);
    }
}
