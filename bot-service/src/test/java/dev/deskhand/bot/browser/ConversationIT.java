package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConversationIT extends BrowserTest {

    private static final String WIFI = "How do I connect my garden to Wi-Fi?";

    @Test
    void a_first_question_is_answered_with_the_article_that_says_so() {
        Widget widget = onDemo().open().ask(WIFI);

        assertThat(widget.own()).containsText(WIFI);
        assertThat(widget.answers()).hasCount(1);
        assertThat(widget.answers().first()).containsText("Pick your network and type its password.");
        assertThat(widget.answers().first()).containsText("Assistant · automated");
        assertThat(widget.sources().first()).containsText("Connect your garden to Wi-Fi");
    }

    @Test
    void a_source_opens_in_the_reader_and_leads_back() {
        Widget widget = onDemo().open().ask(WIFI);

        widget.sources().first().click();

        assertThat(widget.panel().locator(".reader h2")).hasText("Connect your garden to Wi-Fi");
        widget.button("Back").click();
        assertThat(widget.answers()).hasCount(1);
    }

    @Test
    void a_link_from_one_article_to_another_opens_in_the_reader_and_one_to_nowhere_is_its_words() {
        Widget widget = onDemo().open().ask("How do I change my password?");
        widget.sources().first().click();
        Locator reader = widget.panel().locator(".reader");
        assertThat(reader).containsText("If you use two-step sign-in, you are also asked");
        assertThat(reader).not().containsText(".md");

        widget.button("Change your e-mail address").click();

        assertThat(reader.locator("h2")).hasText("Change your e-mail address");
        widget.button("Back").click();
        assertThat(reader.locator("h2")).hasText("Change or reset your password");
    }

    @Test
    void a_follow_up_is_understood_from_what_was_said_before() {
        Widget widget = onDemo().open().ask("How do I cancel my Harvest plan?");
        assertThat(widget.answers()).hasCount(1);

        widget.write("And can I only pause it?");

        assertThat(widget.answers()).hasCount(2);
        assertThat(widget.own()).hasCount(2);
        assertThat(widget.answers().last()).containsText(Pattern.compile("pause|skip", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void an_answer_is_announced_in_whole_sentences() {
        Widget widget = onDemo().open();
        page.evaluate("""
                () => {
                    window.announced = [];
                    const root = document.querySelector('deskhand-chat').shadowRoot;
                    new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => {
                        const region = (node.parentElement ?? change.target).closest?.('[aria-live=polite]');
                        if (region && node.textContent.trim()) {
                            window.announced.push(node.textContent.trim());
                        }
                    }))).observe(root, { childList: true, subtree: true, characterData: true });
                }
                """);

        widget.ask(WIFI);
        assertThat(widget.sources().first()).isVisible();

        page.waitForCondition(() -> !announced().isEmpty());
        assertThat(announced()).allMatch(text -> text.matches("(?s).*[.!?:…)\\]*].*"));
    }

    @Test
    void feedback_is_kept_and_a_no_asks_why_and_offers_a_person() {
        Widget widget = onDemo().open().ask(WIFI);

        widget.button("No, this did not help").click();
        widget.button("Something is missing").click();

        assertThat(widget.panel()).containsText("Thank you.");
        page.reload();
        assertThat(widget.button("No, this did not help")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_reload_shows_the_conversation_as_it_was() {
        Widget widget = onDemo().open().ask(WIFI);
        assertThat(widget.button("Yes, this helped")).isVisible();
        assertThat(widget.panel().locator(".typing, .on-its-way")).hasCount(0);
        String before = widget.panel().getByRole(AriaRole.LOG).innerText();

        page.reload();

        assertThat(widget.button("Yes, this helped")).isVisible();
        assertThat(widget.own()).hasCount(1);
        page.waitForCondition(
                () -> widget.panel().getByRole(AriaRole.LOG).innerText().equals(before));
    }

    @Test
    void who_goes_on_before_all_has_arrived_is_left_where_he_is() {
        Widget widget = onDemo().open().ask(WIFI);
        assertThat(widget.answers()).hasCount(1);
        List<Route> held = new ArrayList<>();
        context.route(Pattern.compile("/widget/conversations(/[^/]*)?$"), held::add);

        page.reload();
        widget.button("Back").click();
        widget.panel().getByLabel("Ask a question or search the help articles").fill("warranty");
        page.waitForCondition(() -> !held.isEmpty());
        page.waitForResponse("**/events", () -> {
            context.unroute(Pattern.compile("/widget/conversations(/[^/]*)?$"));
            held.forEach(Route::resume);
        });

        assertThat(widget.panel().getByLabel("Ask a question or search the help articles"))
                .hasValue("warranty");
        assertThat(widget.panel().locator(".screen.home")).isVisible();
    }

    @Test
    void an_article_is_still_open_after_a_reload_and_an_older_one_that_comes_late_does_not_replace_it() {
        Widget widget = onDemo().open();
        List<Route> held = new ArrayList<>();
        context.route(Pattern.compile("/widget/articles/[0-9a-f-]{36}\\?"), route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });

        widget.panel().locator(".rows .row").first().click();
        widget.button("Back").click();
        widget.panel().locator(".rows .row").nth(1).click();
        Locator title = widget.panel().locator(".reader h2");
        assertThat(title).isVisible();
        String second = title.innerText();
        held.get(0).resume();
        page.reload();

        assertThat(title).hasText(second);
    }

    @Test
    void two_tabs_show_the_same_conversation() {
        Widget first = onDemo().open().ask(WIFI);
        assertThat(first.answers()).hasCount(1);
        Page other = context.newPage();
        other.navigate(service.url() + "/demo");
        Widget second = new Widget(other).open();
        second.panel().locator(".home .row:has(.avatar)").first().click();
        assertThat(second.answers()).hasCount(1);

        second.write("How long is the warranty?");

        assertThat(second.answers()).hasCount(2);
        assertThat(first.own()).hasCount(2);
        assertThat(first.answers()).hasCount(2);
    }

    @Test
    void what_is_written_offline_is_sent_once_when_the_network_is_back() {
        watch.expect("ERR_INTERNET_DISCONNECTED|ERR_NETWORK|Failed to fetch");
        Widget widget = onDemo().open().ask(WIFI);
        assertThat(widget.answers()).hasCount(1);

        context.setOffline(true);
        widget.write("How long is the warranty?");
        assertThat(widget.panel()).containsText("Will be sent when you are back online");
        context.setOffline(false);

        assertThat(widget.answers()).hasCount(2);
        assertThat(widget.own()).hasCount(2);
    }

    @Test
    void a_restart_in_mid_answer_loses_and_repeats_nothing() throws InterruptedException {
        watch.expect("ERR_|Failed to load resource|Failed to fetch|stream");
        AnswerGate.shut();
        Widget widget = onDemo().open().ask(WIFI);
        try {
            AnswerGate.awaitQuestion();
            assertThat(widget.panel().getByText("Seen")).isVisible();
            service.stop();
        } finally {
            AnswerGate.open();
            service.startAgain();
        }

        assertThat(widget.sources().first()).isVisible(patiently());
        assertThat(widget.own()).hasCount(1);
        assertThat(widget.answers()).hasCount(1);
    }

    @Test
    void a_person_is_there_for_the_asking() {
        Widget widget = onDemo().open();

        widget.button("Talk to a person").click();

        assertThat(widget.panel()).containsText("A person has been asked to join");
        widget.panel().getByLabel("Where may we send the answer if you leave?").fill("ana@example.com");
        widget.button("Save").click();
        assertThat(widget.panel()).containsText("The answer will also go to ana@example.com");
    }

    private Widget onDemo() {
        go("/demo");
        return new Widget(page);
    }

    @SuppressWarnings("unchecked")
    private List<String> announced() {
        return (List<String>) page.evaluate("window.announced");
    }

    private static IsVisibleOptions patiently() {
        return new IsVisibleOptions().setTimeout(120_000);
    }
}
