package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/guides/widget.md, run as they stand there but for the address. */
class GuideIT extends BrowserTest {

    private static final Path GUIDE = Path.of("..", "docs", "guides", "widget.md");

    @Test
    void pages_of_the_guide_show_the_bubble() throws IOException {
        List<String> pages = examples("html");
        assertThat(pages).hasSize(3);

        for (String html : pages) {
            context.unroute("**/host.html");
            visit(atHome(html).replace("identity=\"{{ identity }}\"", ""), "");
            assertThat(new Widget(page).launcher()).isVisible();
        }
        assertThat(page.locator("deskhand-chat")).hasCount(1);
    }

    @Test
    void scripts_of_the_guide_run() throws Exception {
        List<String> scripts = examples("js");
        assertThat(scripts).hasSizeGreaterThan(6);
        String jwt = Identities.of(service).tokenFor("guide", "Ana");
        visit(atHome(examples("html").get(0)), "");
        assertThat(new Widget(page).launcher()).isVisible();

        // Who signs in or out while a message is under way has it sent again, into a conversation of the new session.
        watch.expect("status of 40[14]");
        for (String script : scripts) {
            page.evaluate("async (jwt) => {\n" + script + "\n}", jwt);
            assertThat(page.locator("deskhand-chat .on-its-way")).hasCount(0);
        }

        page.evaluate("() => Deskhand.setLocale('en')");
        page.evaluate("() => Deskhand.ask('How long is the warranty?')");
        assertThat(new Widget(page).answers()).hasCount(1);
    }

    @Test
    void css_of_the_guide_reaches_the_widget() throws IOException {
        String css = examples("css").get(0).replaceAll("url\\(.*?\\)", "none");
        visit(atHome(examples("html").get(0)) + "<style>" + css + "</style>", "");
        Widget widget = new Widget(page);

        assertThat(widget.launcher()).hasCSS("background-color", "rgb(31, 107, 67)");
    }

    @Test
    void the_policy_of_the_guide_is_enough() throws IOException {
        String policy = "default-src 'none'; " + atHome(examples("text").get(0)).replace("\n", " ");
        visit(atHome(examples("html").get(0)), policy);

        new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");

        assertThat(new Widget(page).sources().first()).isVisible();
    }

    private String atHome(String example) {
        return example.replace("https://help.example.com", service.url());
    }

    private static List<String> examples(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
