package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that mean harm without meaning it: styles for every element, and globals changed or watched. */
class HostPageIT extends BrowserTest {

    private static final String WIDGET = "<script type=module src=/widget.js data-site=default></script>";

    private static final String LOUD_STYLES = """
            <style>
                * { color: red !important; background: yellow !important; font: 40px cursive !important; transform: rotate(3deg) !important;
                    display: block !important; visibility: hidden; letter-spacing: 1em !important; direction: rtl }
                deskhand-chat, deskhand-chat * { opacity: .2 !important; inset: 0 !important; position: static !important }
                button, input, textarea { display: none !important }
            </style>
            """;

    private static final String LOOK = """
            async () => {
                const root = document.querySelector('deskhand-chat').shadowRoot;
                await Promise.allSettled(root.getAnimations().map((animation) => animation.finished));
                const panel = document.querySelector('deskhand-chat').shadowRoot.querySelector('[role=dialog]');
                const look = (node) => {
                    const style = getComputedStyle(node);
                    return [style.color, style.backgroundColor, style.fontFamily, style.fontSize, style.transform, style.opacity,
                        style.letterSpacing, style.direction, style.visibility, style.display, style.textTransform].join(' | ');
                };
                return [panel, panel.querySelector('h2'), panel.querySelector('.ask-field'), panel.querySelector('.foot')].map(look);
            }
            """;

    @Test
    void styles_of_the_page_do_not_reach_the_widget() {
        visit("<!doctype html><html lang=en><title>Quiet</title>" + WIDGET, "");
        new Widget(page).open();
        Object quiet = page.evaluate(LOOK);

        context.unroute("**/host.html");
        visit("<!doctype html><html lang=en><title>Loud</title>" + LOUD_STYLES + WIDGET, "");
        assertThat(page.locator("deskhand-chat .panel")).isVisible();

        assertThat(page.evaluate(LOOK)).isEqualTo(quiet);
    }

    @Test
    void the_widget_changes_neither_the_pages_look_nor_its_globals() {
        String measure = """
                () => ({
                    look: [...document.querySelectorAll('body, h1, p, button')].map((node) =>
                        JSON.stringify([node.getBoundingClientRect(), getComputedStyle(node).color, getComputedStyle(node).font])),
                    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)).sort(),
                    prototypes: [Object, Array, String, Function, Promise, Element, EventTarget].map((type) =>
                        Object.getOwnPropertyNames(type.prototype).length),
                })
                """;
        String body = "<!doctype html><html lang=en><title>Host</title><h1>Shop</h1><p>Words</p><button>Buy</button>";
        visit(body, "");
        Object before = page.evaluate(measure);

        context.unroute("**/host.html");
        visit(body + WIDGET, "");
        new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        assertThat(new Widget(page).answers()).hasCount(1);

        assertThat(page.evaluate("(" + measure.strip() + ")().look")).isEqualTo(((Map<?, ?>) before).get("look"));
        @SuppressWarnings("unchecked")
        List<String> globals = (List<String>) page.evaluate("(" + measure.strip() + ")().globals");
        globals.removeAll((List<?>) ((Map<?, ?>) before).get("globals"));
        assertThat(globals).containsExactly("Deskhand");
        assertThat(page.evaluate("(" + measure.strip() + ")().prototypes"))
                .isEqualTo(((Map<?, ?>) before).get("prototypes"));
    }

    @Test
    void prototypes_and_globals_that_a_page_has_changed_do_not_break_the_widget() {
        String hostile = """
                <script>
                    Array.prototype.extra = function () { return 'page'; };
                    Object.prototype.enumerable = 'page';
                    String.prototype.render = () => 'page';
                    var app = 1, site = 2, status = 'x', Config = null, h = null, render = null, locale = 5;
                    window.Storage = function () {};
                    document.title = 'Shop';
                </script>
                """;
        visit("<!doctype html><html lang=en>" + hostile + WIDGET, "");

        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");

        assertThat(widget.answers()).hasCount(1);
        assertThat(widget.panel()).not().containsText("page");
    }

    @Test
    void works_under_the_strictest_policy_without_a_report() {
        visit(
                "<!doctype html><html lang=en><title>Strict</title>" + WIDGET,
                "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'");

        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        widget.sources().first().click();

        assertThat(widget.panel().locator(".reader h2")).hasText("Connect your garden to Wi-Fi");
    }
}
