package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the widget costs a visitor, measured where it arrives: bytes of the bodies as they are sent. */
class WeightIT extends BrowserTest {

    private static final int KIB = 1_024;

    @Test
    void the_launcher_weighs_at_most_5_kib() {
        Map<String, Integer> weights = weighing();

        go("/demo");
        assertThat(new Widget(page).launcher()).isVisible();

        assertThat(sum(weights)).as("launcher: " + weights).isLessThanOrEqualTo(5 * KIB);
    }

    /* Words of some languages take more bytes than English ones: the longest file is Tamil's. */
    @ParameterizedTest
    @CsvSource({"en-GB, 30", "de-DE, 31", "ta-IN, 31"})
    void a_whole_session_weighs_at_most_30_kib_and_another_for_longer_words(String language, int kib) {
        enter(new Browser.NewContextOptions().setLocale(language));
        Map<String, Integer> weights = weighing();
        go("/demo");

        page.evaluate("text => Deskhand.ask(text)", "How do I connect my garden to Wi-Fi?");
        Widget widget = new Widget(page);
        widget.panel().locator(".message.bot .rows .row").first().click();
        assertThat(widget.panel().locator(".reader h2")).isVisible();

        assertThat(sum(weights)).as("session: " + weights).isLessThanOrEqualTo(kib * KIB);
        assertThat(weights.keySet().stream().filter(file -> file.startsWith("/widget/locales/")))
                .hasSize(1);
    }

    private Map<String, Integer> weighing() {
        Map<String, Integer> weights = new TreeMap<>();
        context.onRequestFinished(request -> {
            String path = request.url().substring(service.url().length());
            if (path.startsWith("/widget") && path.endsWith(".js")) {
                weights.put(path, request.sizes().responseBodySize);
            }
        });
        return weights;
    }

    private static int sum(Map<String, Integer> weights) {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }
}
