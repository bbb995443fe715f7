package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers and agents side by side, each in a browser. */
class InboxPagesIT extends BrowserTest {

    private static final String WISH = "I would like to talk to a person, please.";

    /** What on a page of ours could run, load from elsewhere or lead to a script. */
    private static final String FOREIGN = """
        () => {
            const known = new Set(('html head meta title link script body a header nav span img form input button main aside section div ' +
                'select option optgroup label details summary dl dt dd kbd ul ol li p b time h1 h2 h3 h4 textarea meter ' +
                'strong em del code pre blockquote table thead tbody tr th td br hr').split(' '));
            const faults = [];
            for (const element of document.querySelectorAll('*')) {
                const tag = element.localName;
                if (!known.has(tag)) {
                    faults.push('<' + tag + '>');
                }
                for (const { name, value } of element.attributes) {
                    if (/^(on|style$|srcdoc|formaction|xlink)/.test(name)) {
                        faults.push(tag + ' ' + name + '=' + value);
                    }
                    if (name === 'src' && !value.startsWith('/assets/') && !value.startsWith('/inbox/')) {
                        faults.push(tag + ' src=' + value);
                    }
                    if (/^(href|action)$/.test(name) && !/^(\\/|#|https?:|mailto:)/i.test(value)) {
                        faults.push(tag + ' ' + name + '=' + value);
                    }
                }
                if (tag === 'script' && element.textContent) {
                    faults.push('script ' + element.textContent);
                }
            }
            return faults;
        }
        """;

    @Test
    void a_customer_and_two_agents() {
        go("/demo");
        Widget widget = new Widget(page).open().ask(WISH);
        assertThat(widget.answers()).hasCount(1);
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT);
                AgentDesk ada = AgentDesk.open(service, browser, "Ada Lovelace", Role.AGENT)) {
            ConversationId id = latestConversation();
            ada.read(id);
            grace.read(id);
            assertThat(grace.log()).containsText(WISH);

            grace.page().locator("[data-key=c]").click();
            assertThat(grace.page().locator("#state")).containsText("Grace Hopper");
            assertThat(ada.page().locator("#state")).containsText("Grace Hopper");
            ada.watch().expect("409");
            ada.page().locator("[data-key=c]").click();
            assertThat(ada.page().locator("#toasts")).containsText("Grace Hopper has this conversation.");

            grace.note("Careful: an old customer of ours");
            assertThat(ada.log()).containsText("an old customer of ours");
            grace.reply("Good morning, how can I help?");
            assertThat(widget.people()).hasCount(1);
            assertThat(widget.people().first()).containsText("Good morning, how can I help?");
            assertThat(widget.panel()).not().containsText("old customer");
            assertThat(page.content()).doesNotContain("old customer");

            widget.write("My garden hums at night.");
            assertThat(grace.log()).containsText("My garden hums at night.");
            assertThat(widget.answers()).hasCount(1);
        }
    }

    @Test
    void a_draft_survives_the_page_and_another_agent_sees_that_somebody_replies() {
        ConversationId id = waiting("Maria", "Where is my parcel?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT);
                AgentDesk ada = AgentDesk.open(service, browser, "Ada Lovelace", Role.AGENT)) {
            ada.read(id);
            grace.read(id);

            grace.page().locator("#panel-reply textarea").fill("Dear Maria, it is");
            assertThat(grace.page().locator("#panel-reply [data-saved]")).hasText("Draft kept");
            assertThat(ada.page().locator("#others")).containsText("Grace Hopper is replying");
            grace.page().reload();

            assertThat(grace.page().locator("#panel-reply textarea")).hasValue("Dear Maria, it is");
            assertThat(ada.page().locator("#panel-reply textarea")).hasValue("");
        }
    }

    @Test
    void works_by_keyboard_alone() {
        ConversationId id = waiting("Keyboard", "Where is my parcel?");
        try (AgentDesk grace = AgentDesk.open(service, browser, "Grace Hopper", Role.AGENT)) {
            grace.go("/inbox/default?queue=all&words=Keyboard");
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();
            grace.page().keyboard().press("j");
            grace.page().keyboard().press("Enter");
            assertThat(grace.page().locator("#conversation[data-id='" + id + "']"))
                    .isVisible();
            assertThat(grace.page().locator("html[data-live=true]")).isVisible();

            grace.page().keyboard().press("c");
            assertThat(grace.page().locator("#state")).containsText("Grace Hopper");
            grace.page().keyboard().press("r");
            assertThat(grace.page().locator("#panel-reply textarea")).isFocused();
            grace.page().keyboard().type("On its way.");
            grace.page().keyboard().press("Control+Enter");
            assertThat(grace.page().locator("#panel-reply textarea")).hasValue("");
            assertThat(grace.log().locator(".agent")).containsText("On its way.");
            grace.page().keyboard().press("e");
            grace.page()
                    .getByText("Solved", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(grace.page().locator("#state")).containsText("closed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, en, 1360, 820",
        "DARK, en, 1360, 820",
        "LIGHT, he, 1360, 820",
        "DARK, he, 390, 844",
        "LIGHT, en, 320, 640"
    })
    void every_page_is_free_of_faults_and_fits(ColorScheme scheme, String language, int width, int height) {
        ConversationId id = whole();
        try (AgentDesk boss = AgentDesk.open(
                        service,
                        browser,
                        "Grace Hopper",
                        Role.ADMIN,
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme))
                .with(language, Optional.empty())) {
            boss.watch().expect("status of 404");
            for (String path : List.of(
                    "/inbox/default?queue=all",
                    "/inbox/default/conversations/" + id + "?queue=all",
                    "/inbox/default/snippets",
                    "/console/profile",
                    "/console/profile/second-factor",
                    "/console/people",
                    "/console/teams",
                    "/inbox/nothing/here/at/all")) {
                boss.go(path);
                if (path.startsWith("/inbox/default") && !path.endsWith("snippets")) {
                    assertThat(boss.page().locator("html[data-live=true]")).isVisible();
                }
                assertThat(faults(boss.page())).as(path).isEmpty();
                assertThat(boss.page().evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + path)
                        .isEqualTo(width);
                assertThat(boss.page().evaluate(FOREIGN_OR_QR)).as(path).isEqualTo(List.of());
            }
        }
    }

    private static final String FOREIGN_OR_QR = FOREIGN.replace("br hr'", "br hr svg path'");

    @Test
    void signing_in_is_free_of_faults() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            enter(new Browser.NewContextOptions().setColorScheme(scheme).setLocale("en-GB"));
            watch.expect("status of 4(22|04)");
            go("/console/sign-in");
            assertThat(faults(page)).isEmpty();
            page.getByLabel("E-mail address").fill("nobody@example.com");
            page.getByLabel("Password").fill("wrong");
            page.locator("button.strong").click();
            assertThat(page.locator(".fault")).isVisible();
            assertThat(faults(page)).isEmpty();
        }
    }

    @Test
    void promise_7_hostile_texts_in_every_field_run_nothing_and_load_nothing() {
        Iterator<String> texts = new HostileTexts(20_261_123)
                .next(4_000).stream()
                        .map(text -> text.replaceAll("[\\p{Cc}\\p{Cs}]", " "))
                        .iterator();
        SiteId site = site();
        Conversations conversations = service.bean(Conversations.class);
        Map<String, Object> attributes = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            attributes.put(texts.next(), texts.next());
        }
        Conversation begun = conversations.begin(
                site,
                new ConversationStart(
                        new CustomerProfile(texts.next(), texts.next(), texts.next(), attributes),
                        Optional.of(texts.next()),
                        List.of(texts.next(), texts.next())));
        for (int round = 0; round < 12; round++) {
            Message question = conversations.append(
                    site, begun.id(), MessageDraft.fromCustomer(some(texts, 40), Optional.of("en")));
            ReplyDetails.Source source = new ReplyDetails.Source(
                    UUID.randomUUID(), texts.next(), texts.next(), texts.next(), List.of(texts.next()), some(texts, 5));
            conversations.append(
                    site,
                    begun.id(),
                    MessageDraft.reply(question.id(), some(texts, 60), Optional.of("en"))
                            .restingOn(new ReplyDetails(
                                    "answered", "extractive", List.of(source), List.of(), List.of(), List.of())));
        }
        conversations.changeStatus(site, begun.id(), ConversationStatus.WAITING);
        try (AgentDesk grace = AgentDesk.open(service, browser, "<b onclick=alert(1)>", Role.LEAD)) {
            grace.read(begun.id());
            assertNothingForeign(grace);
            grace.page().locator("[data-tab=note]").click();
            grace.page().locator("#panel-note textarea").fill(some(texts, 40));
            grace.page().locator("#panel-note .send").click();
            assertThat(grace.page().locator("#panel-note")).isHidden();
            assertThat(grace.log().locator(".note")).hasCount(1);
            grace.page().locator("#panel-reply textarea").fill(some(texts, 40));
            grace.page().locator("#panel-reply .send").click();
            assertThat(grace.page().locator("#panel-reply textarea")).hasValue("");
            assertThat(grace.log().locator(".agent")).hasCount(1);
            grace.page()
                    .locator("#facts input[name=tags]")
                    .fill("<img src=x onerror=alert(1)>, \" onfocus=alert(2) x=\"");
            grace.page().locator("#facts form button").click();
            assertThat(grace.page().locator(".row-link[aria-current] .tag").last())
                    .containsText("onfocus");
            grace.page().locator("[hx-get$='/suggestion']").click();
            assertThat(grace.page().locator("#assist .assist")).isVisible();
            assertNothingForeign(grace);
            grace.page().locator("details").evaluateAll("all => all.forEach((it) => { it.open = true; })");
            assertNothingForeign(grace);

            grace.go("/inbox/default/snippets");
            grace.page().locator("input[name=name]").first().fill("<svg onload=alert(1)>");
            grace.page().locator("textarea[name=text]").fill(some(texts, 30));
            grace.page().locator("form[action$=replies] button.strong").click();
            assertThat(grace.page().locator(".people li").first()).isVisible();
            assertNothingForeign(grace);
            grace.read(begun.id());
            grace.page().locator("details.menu.up summary").click();
            grace.page()
                    .locator("[data-insert]")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("<svg onload"))
                    .click();
            assertNothingForeign(grace);
        } finally {
            service.bean(JdbcClient.class).sql("delete from bot.canned_reply").update();
            service.bean(JdbcClient.class)
                    .sql("delete from bot.conversation where id = :id")
                    .param("id", begun.id().value())
                    .update();
        }
    }

    private static void assertNothingForeign(AgentDesk desk) {
        assertThat(desk.page().evaluate(FOREIGN)).isEqualTo(List.of());
        assertThat(desk.watch().complaints()).isEmpty();
    }

    private ConversationId waiting(String name, String question) {
        Conversations conversations = service.bean(Conversations.class);
        Conversation begun = conversations.begin(
                site(),
                new ConversationStart(
                        new CustomerProfile(UUID.randomUUID().toString(), name, "m@example.com", Map.of("plan", "pro")),
                        Optional.of("https://shop.example/cart"),
                        List.of("parcel")));
        conversations.append(site(), begun.id(), MessageDraft.fromCustomer(question, Optional.of("en")));
        conversations.changeStatus(site(), begun.id(), ConversationStatus.WAITING);
        return begun.id();
    }

    /** A conversation with an entry of each kind. */
    private ConversationId whole() {
        ConversationId id = waiting("Maria", "Where is my parcel?");
        Conversations conversations = service.bean(Conversations.class);
        Message question = conversations.append(
                site(), id, MessageDraft.fromCustomer("It was to come on Friday.", Optional.of("en")));
        ReplyDetails.Source source = new ReplyDetails.Source(
                UUID.randomUUID(), "track", "Track your order", null, List.of(), "Open **Orders**.");
        conversations.append(
                site(),
                id,
                MessageDraft.reply(question.id(), "Open **Orders**.\n\n1. One\n2. Two", Optional.of("en"))
                        .restingOn(new ReplyDetails(
                                "answered", "extractive", List.of(source), List.of(), List.of(), List.of())));
        return id;
    }

    private ConversationId latestConversation() {
        return new ConversationId(service.bean(JdbcClient.class)
                .sql("select id from bot.conversation order by created_at desc limit 1")
                .query(UUID.class)
                .single());
    }

    private SiteId site() {
        return service.bean(SiteDirectory.class).find("default").orElseThrow().id();
    }

    private static String some(Iterator<String> texts, int count) {
        StringBuilder some = new StringBuilder();
        for (int i = 0; i < count && texts.hasNext(); i++) {
            String next = texts.next();
            if (some.length() + next.length() < 3_400) {
                some.append(next).append("\n\n");
            }
        }
        return some.toString();
    }
}
