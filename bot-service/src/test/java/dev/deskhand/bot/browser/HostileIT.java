package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile texts in every field that a visitor fills and in every text that the service sends, on a page without any
 * policy that could shield it: nothing runs, nothing leaves, and nothing but our own elements is drawn.
 */
class HostileIT extends BrowserTest {

    private static final long SEED = 20_261_122;
    private static final Path PROMPTS = Path.of("..", "..", "shared", "datasets", "security-prompts", "queries.jsonl");

    private static final String FOREIGN_PARTS = """
            () => {
                const known = new Set(('div span p button header footer section article form input textarea label small ul ol li h2 h3 h4 a ' +
                    'code pre em strong br table thead tbody tr th td svg path fieldset legend progress canvas i slot img bdi details summary').split(' '));
                const faults = new Set();
                const walk = (node) => {
                    for (const element of node.querySelectorAll('*')) {
                        const tag = element.localName;
                        if (!known.has(tag) || (tag === 'img' && !element.src.startsWith(location.origin))) {
                            faults.add('<' + tag + '>');
                        }
                        for (const { name, value } of element.attributes) {
                            if (/^(on|style$|srcdoc|src$|formaction|xlink)/.test(name) && !(tag === 'div' && element.className.startsWith('root'))) {
                                faults.add(tag + ' ' + name + '=' + value);
                            }
                            if (name === 'href' && !/^(https?:\\/\\/verdly\\.example[\\/:]|https?:\\/\\/verdly\\.example$|mailto:)/.test(value)) {
                                faults.add(tag + ' href=' + value);
                            }
                        }
                    }
                };
                walk(document.querySelector('deskhand-chat').shadowRoot);
                return [...faults];
            }
            """;

    private final HostileTexts hostile = new HostileTexts(SEED);

    @Test
    void promise_7_every_text_that_the_service_sends_stays_text() {
        Iterator<String> texts = hostile.next(6_000).iterator();
        StagedService stage = new StagedService()
                .config("name", texts.next())
                .config("texts", Map.of("en", Map.of("greeting", texts.next(), "askPlaceholder", texts.next())))
                .config(
                        "theme",
                        Map.of(
                                "colour",
                                texts.next(),
                                "radius",
                                texts.next(),
                                "font",
                                texts.next(),
                                "position",
                                texts.next(),
                                "launcherIcon",
                                "https://evil.invalid/icon.svg",
                                "scheme",
                                texts.next()))
                .customer(texts.next())
                .article(texts.next(), some(texts, 600))
                .articles(links(texts, 5));
        for (int round = 0; round < 15; round++) {
            stage.message("customer", texts.next(), some(texts, 40), Map.of());
            stage.message(
                    "bot",
                    texts.next(),
                    some(texts, 60),
                    Map.of(
                            "outcome",
                            "answered",
                            "citations",
                            links(texts, 3),
                            "suggestions",
                            links(texts, 3),
                            "language",
                            texts.next(),
                            "direction",
                            texts.next()));
            stage.message("agent", texts.next(), some(texts, 60), Map.of("attachments", files(texts)));
            stage.message(
                    "bot", texts.next(), some(texts, 30), Map.of("outcome", "clarify", "choices", links(texts, 3)));
            stage.event("joined", Map.of("author", Map.of("kind", "agent", "name", texts.next())));
        }
        stage.stand(context);
        visitHost();

        Widget widget = new Widget(page).open();
        assertThat(widget.panel().locator(".greeting")).isVisible();
        assertNothingForeign();
        widget.panel().locator(".home .row:has(.avatar)").first().click();
        assertThat(widget.people().last()).isVisible();
        assertNothingForeign();
        widget.panel().locator(".message .rows .row").first().click();
        assertThat(widget.panel().locator(".reader h2")).isVisible();
        assertNothingForeign();
        widget.button("Back").click();
        clickEveryLink(widget);
    }

    @Test
    void promise_7_every_text_that_a_visitor_writes_comes_back_as_text() {
        watch.expect("status of 4\\d\\d");
        List<String> texts = new ArrayList<>(hostile.next(2_400));
        visitHost();
        Widget widget = new Widget(page).open().ask(texts.get(0));
        assertThat(widget.own()).hasCount(1);

        int sent = 1;
        for (String message : packed(texts.subList(1, texts.size()))) {
            widget.write(message);
            sent++;
            assertThat(widget.panel().locator(".on-its-way")).hasCount(0);
        }

        assertThat(sent).isGreaterThan(30);
        assertNothingForeign();
        page.reload();
        assertThat(widget.own().last()).isVisible();
        assertNothingForeign();
    }

    @Test
    void promise_7_the_other_fields_take_hostile_texts_as_well() {
        watch.expect("status of 4\\d\\d");
        visitHost();
        Widget widget = new Widget(page).open();
        for (String text : hostile.next(120)) {
            widget.panel().locator(".ask-field").fill(text);
        }
        assertNothingForeign();
        widget.ask("How long is the warranty?");
        assertThat(widget.answers()).hasCount(1);
        widget.button("Attach").click();
        page.locator("deskhand-chat input[type=file]")
                .setInputFiles(hostile.next(60).stream()
                        .filter(text -> text.length() < 200)
                        .limit(8)
                        .map(name -> new FilePayload(name + ".txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)))
                        .toArray(FilePayload[]::new));
        assertThat(widget.panel().locator(".upload")).hasCount(8);
        assertNothingForeign();
        widget.button("Talk to a person").click();
        for (String text : hostile.next(40)) {
            widget.panel()
                    .getByLabel("Where may we send the answer if you leave?")
                    .fill(text);
            widget.button("Save").click();
        }
        assertNothingForeign();
        widget.button("More options").click();
        widget.button("End conversation").click();
        widget.panel().locator(".star").nth(3).click();
        widget.panel().getByRole(AriaRole.TEXTBOX).last().fill(String.join(" ", hostile.next(12)));
        widget.button("Send rating").click();
        assertThat(widget.panel()).containsText("Thank you for the rating.");
        assertNothingForeign();
    }

    @Test
    void promise_7_a_hostile_article_is_read_and_quoted_as_text() {
        SiteApi api = new SiteApi(service);
        String id = api.publish(
                "hostile",
                "Moonflower <img src=x onerror=\"alert(1)\"> [care](javascript:alert(2))",
                "## Moonflower care\n\nWater the moonflower at dusk.\n\n"
                        + some(hostile.next(600).iterator(), 600));
        try {
            visitHost();
            page.evaluate("id => Deskhand.show(id)", id);
            Widget widget = new Widget(page);
            assertThat(widget.panel().locator(".reader h2")).containsText("Moonflower");
            assertNothingForeign();

            page.evaluate("() => Deskhand.ask('When do I water the moonflower?')");
            assertThat(widget.answers()).hasCount(1);
            assertNothingForeign();
        } finally {
            api.remove("hostile");
        }
    }

    @Test
    @EnabledIf(value = "arePromptsAtHand", disabledReason = "the collection of hostile prompts is not on this machine")
    void promise_7_prompts_that_attack_models_are_only_text_here() throws IOException {
        List<String> prompts;
        try (Stream<String> lines = Files.lines(PROMPTS)) {
            prompts = lines.map(
                            line -> new JsonMapper().readTree(line).path("text").asString())
                    .toList();
        }
        StagedService stage = new StagedService();
        for (int i = 0; i < Math.min(60, prompts.size()); i++) {
            stage.message(i % 2 == 0 ? "customer" : "bot", "", prompts.get(i * prompts.size() / 60), Map.of());
        }
        stage.stand(context);
        visitHost();

        Widget widget = new Widget(page).open();
        widget.panel().locator(".home .row:has(.avatar)").first().click();

        assertThat(widget.answers().last()).isVisible();
        assertNothingForeign();
    }

    private void visitHost() {
        visit(
                "<!doctype html><html lang=en><title>Host</title><script type=module src=/widget.js data-site=default></script>",
                "");
    }

    private void assertNothingForeign() {
        assertThat(page.evaluate(FOREIGN_PARTS)).isEqualTo(List.of());
        assertThat(watch.complaints()).isEmpty();
    }

    /* Links to our own hosts open in another tab, which finds no host of that name. */
    private void clickEveryLink(Widget widget) {
        watch.expect("request: https?://verdly\\.example|ERR_NAME_NOT_RESOLVED");
        context.onPage(opened -> opened.close());
        int links = widget.panel().locator(".log a").count();
        for (int i = 0; i < Math.min(links, 10); i++) {
            widget.panel().locator(".log a").nth(i).click();
        }
        assertThat(watch.complaints()).isEmpty();
    }

    /** Messages as long as they may be, each with as many of the texts as fit. */
    private static List<String> packed(List<String> texts) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String text : texts) {
            if (message.length() + text.length() > 3_900) {
                messages.add(message.toString());
                message.setLength(0);
            }
            message.append(text).append("\n\n");
        }
        messages.add(message.toString());
        return messages;
    }

    static boolean arePromptsAtHand() {
        return Files.isReadable(PROMPTS);
    }

    private static String some(Iterator<String> texts, int count) {
        List<String> some = new ArrayList<>();
        while (some.size() < count && texts.hasNext()) {
            some.add(texts.next());
        }
        return String.join("\n\n", some);
    }

    private static List<Map<String, Object>> links(Iterator<String> texts, int count) {
        List<Map<String, Object>> links = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            links.add(Map.of(
                    "articleId",
                    texts.next(),
                    "externalId",
                    texts.next(),
                    "title",
                    texts.next(),
                    "url",
                    texts.next(),
                    "snippet",
                    texts.next(),
                    "language",
                    texts.next(),
                    "headings",
                    List.of(texts.next()),
                    "quote",
                    texts.next()));
        }
        return links;
    }

    private static List<Map<String, Object>> files(Iterator<String> texts) {
        return List.of(Map.of("id", texts.next(), "name", texts.next(), "type", texts.next(), "bytes", 12));
    }
}
