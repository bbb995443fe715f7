package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the widget costs a visitor, measured where it arrives: bytes of the bodies as they are sent. */
class WeightIT extends BrowserTest {

    private static final int KIB = 1_024;

    @Test
    void the_launcher_weighs_at_most_5_kib() {
        Map<String, Integer> weights = weighing();

        go("/demo");
        assertThat(new Widget(page).launcher()).isVisible();

        page.waitForCondition(() -> !weights.isEmpty());
        assertThat(weights).containsOnlyKeys("/widget.js");
        assertThat(sum(weights)).as("launcher: " + weights).isLessThanOrEqualTo(5 * KIB);
    }

    /* A question, its answer, the article behind it: what nearly every visitor does. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "vi", "he", "fa", "th", "ta", "ar", "es", "de", "fr", "pt", "zh", "ja"})
    void a_whole_session_weighs_at_most_30_kib_in_any_language(String language) {
        enter(new Browser.NewContextOptions().setLocale(language));
        Map<String, Integer> weights = weighing();
        go("/demo");

        page.evaluate("text => Deskhand.ask(text)", "How do I connect my garden to Wi-Fi?");
        Widget widget = new Widget(page);
        widget.panel().locator(".message.bot .rows .row").first().click();
        assertThat(widget.panel().locator(".reader h2")).isVisible();

        page.waitForCondition(() -> weights.size() > 2);
        assertThat(sum(weights)).as("session: " + weights).isLessThanOrEqualTo(30 * KIB);
        assertThat(weights.keySet())
                .containsExactlyInAnyOrder("/widget.js", "/widget/app.js", "/widget/locales/" + language + ".js");
    }

    @Test
    void what_few_visits_need_weighs_at_most_5_kib_and_comes_when_it_is_wanted() {
        Map<String, Integer> weights = weighing();
        go("/demo");
        Widget widget = new Widget(page).open().ask("How do I connect my garden to Wi-Fi?");
        assertThat(widget.answers()).hasCount(1);
        weights.clear();

        widget.button("More options").click();
        assertThat(widget.button("Download transcript")).isVisible();

        page.waitForCondition(() -> weights.size() > 1);
        assertThat(weights.keySet()).containsExactlyInAnyOrder("/widget/rare.js", "/widget/locales/en-more.js");
        assertThat(sum(weights)).as("on demand: " + weights).isLessThanOrEqualTo(5 * KIB);
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
