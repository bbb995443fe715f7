package dev.deskhand.bot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStart;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.CustomerProfile;
import dev.deskhand.bot.conversation.EventDetails;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.ReplyDetails;
import dev.deskhand.knowledge.article.SiteId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Texts that would do harm, in every field that agents see, in a real browser. */
class InboxHostileIT extends BrowserTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void promise_7_hostile_texts_in_every_field_run_nothing_and_load_nothing() {
        Iterator<String> texts = texts(20_261_123);
        DeskConversations desk = new DeskConversations(service);
        SiteId site = desk.site();
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
            grace.page().locator("[data-panel=note] textarea").fill(some(texts, 40));
            grace.page().locator("[data-panel=note] .send").click();
            assertThat(grace.page().locator("[data-panel=note]")).isHidden();
            assertThat(grace.log().locator(".note")).hasCount(1);
            grace.page().locator("[data-panel=reply] textarea").fill(some(texts, 40));
            grace.page().locator("[data-panel=reply] .send").click();
            assertThat(grace.page().locator("[data-panel=reply] textarea")).hasValue("");
            assertThat(grace.log().locator(".agent")).hasCount(1);
            grace.page()
                    .locator(".facts input[name=tags]")
                    .fill("<img src=x onerror=alert(1)>, \" onfocus=alert(2) x=\"");
            grace.page().locator(".facts form button").click();
            assertThat(grace.page().locator(".row-link[aria-current] .tag").last())
                    .containsText("onfocus");
            grace.page().locator("[hx-get$='/suggestion']").click();
            assertThat(grace.page().locator(".assist-box .assist")).isVisible();
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
            grace.page().locator("details.menu.up summary").first().click();
            grace.page()
                    .locator("[data-insert]")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("<svg onload"))
                    .click();
            assertNothingForeign(grace);
        } finally {
            service.bean(JdbcClient.class).sql("delete from bot.canned_reply").update();
            desk.erase(begun.id());
        }
    }

    private static void assertNothingForeign(AgentDesk desk) {
        assertThat(ForeignParts.of(desk.page())).isEmpty();
        assertThat(desk.watch().complaints()).isEmpty();
    }

    @Test
    void promise_7_hostile_texts_of_hand_offs_files_ratings_and_lead_pages_run_nothing_and_load_nothing() {
        Iterator<String> texts = texts(20_261_124);
        DeskConversations desk = new DeskConversations(service);
        Conversations conversations = service.bean(Conversations.class);
        JdbcClient jdbc = service.bean(JdbcClient.class);
        go("/demo");
        Widget widget = new Widget(page).open().ask("I would like to talk to a person, please.");
        assertThat(widget.answers()).hasCount(1);
        ConversationId id = desk.latest();
        spoilPacket(jdbc, id, texts);
        Message said =
                conversations.append(desk.site(), id, MessageDraft.fromCustomer(some(texts, 40), Optional.of("en")));
        conversations.append(desk.site(), id, MessageDraft.fromSystem(some(texts, 40), Optional.of("en")));
        jdbc.sql("update bot.message set files = cast(:files as jsonb) where id = :id")
                .param(
                        "files",
                        JSON.writeValueAsString(List.of(
                                new MessageFile(UUID.randomUUID(), texts.next(), "text/plain", 5, null, null),
                                new MessageFile(UUID.randomUUID(), texts.next(), "text/plain", 5, null, null))))
                .param("id", said.id().value())
                .update();
        conversations.record(desk.site(), id, new EventDetails.Stars(1, some(texts, 20)));
        conversations.record(desk.site(), id, new EventDetails.Rated(said.id().value(), false, null, some(texts, 20)));
        conversations.record(desk.site(), id, new EventDetails.Joined("agent", texts.next()));
        ConversationId earlier = desk.waiting(texts.next(), some(texts, 20));
        jdbc.sql("update bot.conversation set customer_id = (select customer_id from bot.conversation where id = :id)"
                        + " where id = :earlier")
                .param("id", id.value())
                .param("earlier", earlier.value())
                .update();
        try (AgentDesk grace = AgentDesk.open(service, browser, "\"><img src=x onerror=alert(1)>", Role.ADMIN);
                AgentDesk ada = AgentDesk.open(service, browser, "<svg onload=alert(1)> Ada", Role.LEAD)) {
            addMacro(grace, texts);
            ada.read(id);
            grace.read(id);
            grace.page().locator("[data-panel=reply] textarea").fill("I write");
            assertThat(ada.page().locator(".others")).containsText("is replying");
            grace.page().locator("details").evaluateAll("all => all.forEach((it) => { it.open = true; })");
            assertNothingForeign(grace);
            grace.page().locator("[hx-post$='/claim']").click();
            assertThat(ada.page().locator(".state")).containsText("onerror");
            assertThat(grace.page().locator(".state")).containsText("onerror");
            grace.page().locator(".actions details.menu").last().evaluate("it => { it.open = true; }");
            grace.page().locator("[name=macro]").first().click();
            assertThat(ada.log().locator(".agent")).hasCount(1);
            assertNothingForeign(ada);
            grace.page().locator("[hx-post$='/article']").evaluate("it => it.click()");
            assertThat(ada.log().locator(".note")).hasCount(1);
            assertNothingForeign(ada);
            for (String path : List.of(
                    "/inbox/default?queue=all&words=%22%3E%3Csvg%20onload%3Dalert(1)%3E",
                    "/inbox/default?queue=all&tag=%22%3E%3Csvg%20onload%3Dalert(1)%3E&language=%22%3E%3Cimg%20src%3Dx%3E",
                    "/inbox/default?queue=all",
                    "/inbox/default/conversations/" + earlier + "?queue=all&beside=" + id,
                    "/inbox/default/article-drafts",
                    "/inbox/default/snippets",
                    "/console/people",
                    "/console/teams",
                    "/console/profile",
                    "/desk/reports")) {
                grace.go(path);
                assertNothingForeign(grace);
            }
        } finally {
            jdbc.sql("delete from bot.macro").update();
            jdbc.sql("delete from bot.article_draft").update();
            desk.erase(id);
            desk.erase(earlier);
        }
    }

    private static void addMacro(AgentDesk grace, Iterator<String> texts) {
        grace.go("/inbox/default/snippets");
        grace.page().locator("form[action$=macros] [name=name]").fill("<img src=x onerror=alert(1)>");
        grace.page().locator("form[action$=macros] [name=tags]").fill("<svg onload=alert(1)>");
        grace.page().locator("form[action$=macros] [name=reply]").fill(some(texts, 30));
        grace.page().locator("form[action$=macros] button.strong").click();
        assertThat(grace.page().locator("form[action*='macros/']")).hasCount(1);
        assertNothingForeign(grace);
    }

    /* As if an older version, or a model, had written whatever it liked. */
    private static void spoilPacket(JdbcClient jdbc, ConversationId id, Iterator<String> texts) {
        Map<String, Object> passage = Map.of(
                "passageId",
                texts.next(),
                "ordinal",
                0,
                "headings",
                List.of(texts.next()),
                "anchor",
                texts.next(),
                "score",
                0.5,
                "text",
                some(texts, 5));
        Map<String, Object> spoilt = Map.of(
                "reason",
                texts.next(),
                "summary",
                some(texts, 10),
                "question",
                Map.of("text", some(texts, 10), "intent", "question", "languages", List.of()),
                "draft",
                Map.of(
                        "text",
                        some(texts, 10),
                        "language",
                        "en",
                        "step",
                        "extractive",
                        "degraded",
                        false,
                        "citations",
                        List.of()),
                "passages",
                List.of(Map.of(
                        "articleId",
                        "a",
                        "externalId",
                        texts.next(),
                        "revision",
                        1,
                        "title",
                        texts.next(),
                        "url",
                        texts.next(),
                        "articleScore",
                        0.5,
                        "passage",
                        passage)),
                "suggested",
                List.of(Map.of(
                        "externalId", "a", "title", texts.next(), "url", texts.next(), "seq", 1, "as", "citation")),
                "surroundings",
                Map.of(
                        "journey",
                        List.of(Map.of("url", texts.next(), "at", "2026-11-23T03:00:00Z")),
                        "device",
                        texts.next(),
                        "timeZone",
                        texts.next()));
        jdbc.sql("update bot.handoff set packet = packet || cast(:spoilt as jsonb) where conversation_id = :id")
                .param("spoilt", JSON.writeValueAsString(spoilt))
                .param("id", id.value())
                .update();
    }

    private static Iterator<String> texts(long seed) {
        return new HostileTexts(seed)
                .next(4_000).stream()
                        .map(text -> text.replaceAll("[\\p{Cc}\\p{Cs}]", " "))
                        .iterator();
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
