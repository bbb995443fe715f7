package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small windows, keyboards, screen readers, and what eyes need. */
class ScreensIT extends BrowserTest {

    private static final String WIFI = "How do I connect my garden to Wi-Fi?";

    @Test
    void fills_the_screen_of_a_phone_and_gives_it_back() {
        enter(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setDeviceScaleFactor(2));
        go("/demo");
        Widget widget = new Widget(page);

        widget.launcher().tap();
        assertThat(widget.panel()).isVisible();
        rest(page);
        assertThat(widget.panel().boundingBox().width).isEqualTo(390);
        assertThat(widget.panel().boundingBox().height).isEqualTo(844);
        widget.ask(WIFI);
        assertThat(widget.answers()).hasCount(1);

        widget.button("Close chat").tap();
        assertThat(widget.panel()).isHidden();
        assertThat(widget.launcher()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"320, 568", "320, 256", "640, 512"})
    void nothing_is_cut_off_in_a_small_or_enlarged_window(int width, int height) {
        page.setViewportSize(width, height);
        go("/demo");
        Widget widget = new Widget(page).open().ask(WIFI);
        assertThat(widget.sources().first()).isVisible();

        rest(page);
        Locator log = widget.panel().locator(".scroll");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(log.evaluate("node => node.scrollWidth - node.clientWidth")).isEqualTo(0);
        assertThat(log.boundingBox().height).isGreaterThan(60);
        widget.composer().scrollIntoViewIfNeeded();
        assertThat(widget.composer()).isInViewport();
    }

    @Test
    void everything_can_be_done_with_the_keyboard() {
        go("/demo");
        Widget widget = new Widget(page);
        widget.launcher().focus();

        page.keyboard().press("Enter");
        assertThat(widget.panel().locator(".ask-field")).isFocused();
        page.keyboard().type(WIFI);
        page.keyboard().press("Enter");
        assertThat(widget.sources().first()).isVisible();
        tabTo(widget.button("Yes, this helped"));
        page.keyboard().press("Space");
        assertThat(widget.button("Yes, this helped")).hasAttribute("aria-pressed", "true");
        tabTo(widget.composer());
        page.keyboard().type("How long is the warranty?");
        page.keyboard().press("Enter");
        assertThat(widget.answers()).hasCount(2);

        page.keyboard().press("Escape");
        assertThat(widget.panel()).isHidden();
        assertThat(widget.launcher()).isFocused();
    }

    @Test
    void a_screen_reader_meets_a_named_dialog_with_a_labelled_log() {
        go("/demo");
        Widget widget = new Widget(page).open().ask(WIFI);
        assertThat(widget.sources().first()).isVisible();

        assertThat(widget.panel()).matchesAriaSnapshot("""
                - dialog "Help from Verdly":
                  - button "Back"
                  - heading "Assistant" [level=2]
                  - paragraph: automated
                  - button "More options"
                  - button "Close chat"
                  - log "Messages":
                    - heading "Today" [level=3]
                    - article:
                      - heading "You" [level=4]
                      - paragraph: How do I connect my garden to Wi-Fi?
                    - article:
                      - text: Assistant · automated
                      - list "Sources":
                        - listitem:
                          - button /Connect your garden to Wi-Fi/
                      - status: Did this help?
                      - button "Yes, this helped"
                      - button "No, this did not help"
                  - button "Talk to a person"
                  - textbox "Your message"
                  - button "Send" [disabled]
                """);
    }

    @Test
    void moves_nothing_for_those_who_want_less_motion_and_keeps_borders_in_forced_colours() {
        enter(new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.ACTIVE)
                .setColorScheme(ColorScheme.DARK));
        go("/demo");
        Widget widget = new Widget(page).open();

        assertThat(widget.panel().evaluate("node => getComputedStyle(node).animationName"))
                .isEqualTo("none");
        assertThat(widget.launcher().evaluate("node => getComputedStyle(node).borderTopWidth"))
                .isEqualTo("2px");
    }

    /* As far as a visitor would go before giving up. */
    private void tabTo(Locator target) {
        for (int presses = 0; presses < 40; presses++) {
            if ((boolean) target.evaluate("node => node === node.getRootNode().activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }
}
