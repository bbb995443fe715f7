package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The widget on a page as a visitor sees and handles it, in English; found by role and name, as assistive technology does. */
record Widget(Page page) {

    Locator launcher() {
        return page.locator("deskhand-chat .launcher");
    }

    Locator panel() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Opens the panel, where home is shown. */
    Widget open() {
        launcher().click();
        assertThat(panel()).isVisible();
        return this;
    }

    /** Writes a question on the home screen and sends it. */
    Widget ask(String question) {
        Locator field = panel().getByRole(AriaRole.TEXTBOX, named("Ask a question or search the help articles"));
        field.fill(question);
        field.press("Enter");
        return this;
    }

    /** Writes into the conversation and sends it. */
    Widget write(String text) {
        composer().fill(text);
        button("Send").click();
        return this;
    }

    Locator composer() {
        return panel().getByRole(AriaRole.TEXTBOX, named("Your message"));
    }

    Locator button(String name) {
        return panel().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator own() {
        return panel().locator(".message.own");
    }

    Locator answers() {
        return panel().locator(".message.bot");
    }

    Locator people() {
        return panel().locator(".message.agent");
    }

    /** Sources under answers, each a button that opens the article. */
    Locator sources() {
        return panel().getByRole(AriaRole.LIST, named("Sources")).getByRole(AriaRole.BUTTON);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
