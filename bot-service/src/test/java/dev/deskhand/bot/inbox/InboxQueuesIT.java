package dev.deskhand.bot.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.console.Console;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.people.Presence;
import dev.deskhand.bot.people.PresenceStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/** What is in which queue, who is there, and how an open inbox hears of it. */
@Timeout(120)
class InboxQueuesIT extends InboxCase {

    @Autowired
    private Presence presence;

    @Test
    void who_is_named_in_a_note_finds_it_in_a_queue_until_it_is_closed_and_it_counts_until_it_is_seen() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        ConversationId other = waiting(site, "Peter", "And mine?");

        graces.post(path(id) + "/note", Map.of("text", "@ADA, please look"));
        graces.post(path(other) + "/note", Map.of("text", "@adam is somebody else"));

        assertThat(list(adas, "queue=mentioned")).contains("Maria").doesNotContain("Peter");
        assertThat(mentions(adas)).isEqualTo("1");
        assertThat(list(graces, "queue=mentioned")).doesNotContain("row-link");
        adas.get(path(id));
        assertThat(mentions(adas)).isEmpty();
        assertThat(list(adas, "queue=mentioned")).contains("Maria");
        adas.post(path(id) + "/resolve", Map.of("reason", "solved"));
        assertThat(list(adas, "queue=mentioned")).doesNotContain("Maria");
    }

    @Test
    void a_customer_who_writes_wakes_what_sleeps() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        graces.post(path(id) + "/snooze", Map.of("hours", "24"));

        conversations.append(site.id(), id, MessageDraft.fromCustomer("Hello?", Optional.of("en")));

        assertThat(list(graces, "queue=unassigned")).contains("Maria");
        assertThat(list(graces, "queue=snoozed")).doesNotContain("Maria");
    }

    @Test
    void lists_are_narrowed_by_language_priority_and_holder() {
        ConversationId urgent = waiting(site, "Maria", "Where is my parcel?");
        ConversationId hebrew = waiting(site, "Noa", "שלום");
        conversations.append(site.id(), hebrew, MessageDraft.fromCustomer("שלום", Optional.of("he")));
        graces.post(path(urgent) + "/priority", Map.of("priority", "urgent"));
        graces.post(path(urgent) + "/claim", Map.of());

        assertThat(list(adas, "queue=all&priority=urgent")).contains("Maria").doesNotContain("Noa");
        assertThat(list(adas, "queue=all&language=he")).contains("Noa").doesNotContain("Maria");
        assertThat(list(adas, "queue=all&holder=" + grace.id()))
                .contains("Maria")
                .doesNotContain("Noa");
        assertThat(list(adas, "queue=all&holder=" + ada.id())).contains("Nothing was found.");
        assertThat(adas.get("/inbox/" + site.slug() + "?priority=no").statusCode())
                .isEqualTo(400);
        assertThat(adas.get("/inbox/" + site.slug() + "?holder=no").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_search_shows_the_message_that_has_the_words_also_where_no_space_parts_them() {
        ConversationId id = waiting(site, "Maria", "The moonflower droops since Tuesday");
        conversations.append(site.id(), id, MessageDraft.fromCustomer("Are you there?", Optional.of("en")));
        ConversationId thai = waiting(site, "Somchai", "ปั๊มน้ำของฉันหยุดทำงาน");
        conversations.append(site.id(), thai, MessageDraft.fromCustomer("ครับ", Optional.of("th")));

        assertThat(list(graces, "queue=all&words=moonflower")).contains("The moonflower droops");
        assertThat(list(graces, "queue=all&words=%E0%B8%AB%E0%B8%A2%E0%B8%B8%E0%B8%94")) // หยุด
                .contains("Somchai")
                .doesNotContain("Maria");
    }

    @Test
    void the_reason_of_an_end_is_shown_to_agents() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        graces.post(path(id) + "/resolve", Map.of("reason", "duplicate"));

        assertThat(adas.get(path(id)).body()).contains("Duplicate</span>");
    }

    @Test
    void leads_see_which_articles_were_begun() {
        ConversationId id = waiting(site, "Maria", "Where is <b>my</b> parcel?");
        graces.post(
                path(id) + "/reply",
                Map.of(
                        "text",
                        "Look under *Orders*.",
                        "clientMessageId",
                        UUID.randomUUID().toString()));
        graces.post(path(id) + "/article", Map.of());
        Console lead = new Console(port).signIn(person("Lead", Role.LEAD, site).email(), PASSWORD);

        String page = lead.get("/inbox/" + site.slug() + "/article-drafts").body();

        assertThat(page)
                .contains("Where is &lt;b&gt;my&lt;/b&gt; parcel?")
                .contains("Look under <em>Orders</em>.")
                .contains("Grace Hopper");
    }

    @Test
    void a_conversation_is_given_on_to_a_colleague_and_to_a_team() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        String stranger = person("Stranger", Role.AGENT, newSite()).id().toString();
        UUID team = UUID.randomUUID();
        jdbc.sql("insert into bot.team (id, site_id, name) values (:id, :site, 'billing')")
                .param("id", team)
                .param("site", site.id().value())
                .update();
        jdbc.sql("insert into bot.team_member (team_id, agent_id) values (:team, :ada)")
                .param("team", team)
                .param("ada", ada.id().value())
                .update();

        graces.post(path(id) + "/assign", Map.of("to", "agent:" + ada.id()));
        assertThat(list(adas, "queue=mine")).contains("Maria");
        assertThat(list(graces, "queue=mine")).doesNotContain("Maria");
        adas.post(path(id) + "/assign", Map.of("to", "team:billing"));

        assertThat(list(adas, "queue=team")).contains("Maria");
        assertThat(list(adas, "queue=mine")).doesNotContain("Maria");
        for (Map.Entry<String, Integer> refused : Map.of("team:none", 404, "agent:" + stranger, 404, "agent:x", 400)
                .entrySet()) {
            assertThat(graces.post(path(id) + "/assign", Map.of("to", refused.getKey()))
                            .statusCode())
                    .as(refused.getKey())
                    .isEqualTo(refused.getValue());
        }
    }

    @Test
    void who_says_away_takes_nothing_and_who_opens_the_inbox_is_there() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        list(graces, "queue=all");
        assertThat(presence.of(grace.id())).isEqualTo(PresenceStatus.AVAILABLE);
        assertThat(adas.get(path(id)).body()).contains("Grace Hopper, there now");

        graces.post("/inbox/" + site.slug() + "/presence", Map.of("status", "away"));
        graces.post("/inbox/" + site.slug() + "/presence", Map.of());

        assertThat(presence.of(grace.id())).isEqualTo(PresenceStatus.AWAY);
        assertThat(adas.get(path(id)).body()).contains("Grace Hopper").doesNotContain("Grace Hopper, there now");
        assertThat(list(graces, "queue=all")).contains("value=\"away\" selected");
        assertThat(graces.post("/inbox/" + site.slug() + "/presence", Map.of("status", "no"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void promise_8_an_inbox_that_lost_its_stream_hears_what_has_changed_meanwhile() throws IOException {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        String events = "/inbox/" + site.slug() + "/events";
        String last;
        try (BufferedReader first = reader(graces, events)) {
            Map<String, String> ready = next(first, "ready");
            assertThat(ready).containsEntry("data", "anew");
            graces.post(path(id) + "/tags", Map.of("tags", "one"));
            last = nextOf(first, id).get("id");
        }
        ConversationId missed = waiting(site, "Peter", "And mine?");

        try (BufferedReader again = reader(graces, events, "Last-Event-ID", last)) {
            assertThat(next(again, "ready")).containsEntry("data", "resumed");
            assertThat(nextOf(again, missed).get("data")).contains(missed.toString());
        }
        for (String unknown : new String[] {"no", "99999999999999999999", "1"}) {
            try (BufferedReader anew = reader(graces, events, "Last-Event-ID", unknown)) {
                assertThat(next(anew, "ready")).containsEntry("data", "anew");
            }
        }
    }

    @Test
    void a_page_whose_template_fails_is_the_page_for_errors_and_a_part_of_one_a_problem() {
        path.follow(AnswerTraceFixture::escalated);
        AnswerClient.Response asked = client.post("/answer", QUESTION);
        String id = asked.json().path("conversationId").asString();
        jdbc.sql("""
            update bot.handoff set packet = jsonb_set(packet, '{passages}', '[{"articleId": "a", "externalId": "a",
                "revision": 1, "title": "Broken", "articleScore": 0.5, "passage": null}]')
            where conversation_id = :id
            """).param("id", UUID.fromString(id)).update();
        String path = "/inbox/" + site.slug() + "/conversations/" + id;

        HttpResponse<String> page = graces.get(path);
        HttpResponse<String> part = graces.send(graces.to(path).header("HX-Request", "true"));

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("Something went wrong")
                .contains("Grace Hopper")
                .doesNotContain("Exception", "org.thymeleaf", "Broken");
        assertThat(part.statusCode()).isEqualTo(500);
        assertThat(part.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(conversations.transcript(site.id(), new ConversationId(UUID.fromString(id))))
                .extracting(message -> message.author())
                .contains(Author.CUSTOMER);
    }

    private String mentions(Console of) {
        String page = list(of, "queue=all");
        String link = page.substring(page.indexOf("queue=mentioned"));
        String end = link.substring(0, link.indexOf("</a>"));
        return end.contains("class=\"count\"") ? end.replaceAll("(?s).*class=\"count\">(\\d+)<.*", "$1") : "";
    }

    private static BufferedReader reader(Console of, String path, String... headers) {
        return new BufferedReader(new InputStreamReader(of.stream(path, headers), UTF_8));
    }

    private static Map<String, String> nextOf(BufferedReader stream, ConversationId id) throws IOException {
        Map<String, String> event = next(stream, "changed");
        while (!event.get("data").contains(id.toString())) {
            event = next(stream, "changed");
        }
        return event;
    }

    private static Map<String, String> next(BufferedReader stream, String name) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (!line.isEmpty()) {
                fields.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            } else if (name.equals(fields.get("event"))) {
                return fields;
            } else {
                fields.clear();
            }
        }
        throw new AssertionError("the stream ended");
    }
}
