package dev.deskhand.bot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageDraft;
import dev.deskhand.bot.conversation.ReplyDetails;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InboxIT extends InboxCase {

    private static final Pattern VERSION = Pattern.compile("If-Match&quot;: &quot;\\\\&quot;([0-9a-f]+)");

    @Autowired
    private Judgements judgements;

    @Test
    void who_waits_is_seen_taken_and_answered() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        assertThat(list(graces, "queue=unassigned")).contains("Maria").contains("Where is my parcel?");
        graces.post(path(id) + "/claim", Map.of());
        assertThat(list(graces, "queue=mine")).contains("Maria");
        assertThat(list(graces, "queue=unassigned")).doesNotContain("Maria");
        graces.post(path(id) + "/reply", reply("It comes **today**."));

        List<Message> said = conversations.transcript(site.id(), id);
        assertThat(said.get(said.size() - 1).author()).isEqualTo(Author.AGENT);
        assertThat(graces.get(path(id)).body()).contains("It comes <strong>today</strong>.");
        graces.post(path(id) + "/resolve", Map.of("reason", "solved"));
        assertThat(list(graces, "queue=closed")).contains("Maria");
        assertThat(conversations.get(site.id(), id).status()).isEqualTo(ConversationStatus.CLOSED);
    }

    @Test
    void of_two_who_take_it_one_has_it_and_the_other_hears_who() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        graces.post(path(id) + "/claim", Map.of());

        HttpResponse<String> second = adas.post(path(id) + "/claim", Map.of(), token(adas), "HX-Request", "true");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Grace Hopper has this conversation.");
    }

    @Test
    void two_agents_cannot_overwrite_each_other() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        HttpResponse<String> page = adas.get(path(id));
        String seen = version(page.body());
        assertThat(page.headers().firstValue("ETag")).hasValue(seen);
        graces.post(path(id) + "/tags", Map.of("tags", "parcel, urgent"));

        HttpResponse<String> late = adas.post(
                path(id) + "/tags", Map.of("tags", "lost"), token(adas), "If-Match", seen, "HX-Request", "true");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(conversations.get(site.id(), id).tags()).containsExactly("parcel", "urgent");
        String fresh = version(adas.get(path(id)).body());
        assertThat(adas.post(path(id) + "/tags", Map.of("tags", "lost"), token(adas), "If-Match", fresh)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_note_is_for_agents_alone() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        graces.post(path(id) + "/note", Map.of("text", "@ada she is a VIP <b>really</b>"));

        assertThat(adas.get(path(id)).body()).contains("she is a VIP &lt;b&gt;really&lt;/b&gt;");
        String told =
                clientFor(site, Scope.ANSWER).get("/conversations/" + id).json().toString();
        assertThat(told).contains("Where is my parcel?").doesNotContain("VIP");
        assertThat(conversations.events(site.id(), id, 0, 100).toString()).doesNotContain("VIP");
        assertThat(jdbc.sql("select :ada = any(mentions) from bot.conversation_note where conversation_id = :id")
                        .param("ada", ada.id().value())
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_draft_is_its_writers_and_outlives_the_page() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        graces.post(path(id) + "/draft", Map.of("kind", "reply", "text", "Dear Maria, it"));

        assertThat(adas.get(path(id)).body()).doesNotContain("Dear Maria, it").contains("Grace Hopper is replying");
        assertThat(graces.get(path(id)).body()).contains("Dear Maria, it");
        graces.post(path(id) + "/reply", reply("Dear Maria, it is here."));
        assertThat(count("bot.agent_draft", id)).isZero();
    }

    @Test
    void what_sleeps_is_in_no_other_queue_until_it_wakes() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        graces.post(path(id) + "/snooze", Map.of("hours", "4"));

        assertThat(list(graces, "queue=unassigned")).doesNotContain("Maria");
        assertThat(list(graces, "queue=snoozed")).contains("Maria");
        graces.post(path(id) + "/snooze", Map.of("hours", "0"));
        assertThat(list(graces, "queue=unassigned")).contains("Maria");
    }

    @Test
    void the_most_urgent_stand_first() {
        waiting(site, "Early", "First?");
        ConversationId urgent = waiting(site, "Urgent", "Fire!");

        graces.post(path(urgent) + "/priority", Map.of("priority", "urgent"));

        assertThat(list(graces, "queue=unassigned")).containsSubsequence("Fire!", "First?");
    }

    @Test
    void finds_words_tags_and_customers_and_nothing_of_other_sites() {
        ConversationId id = waiting(site, "Maria", "The moonflower droops since Tuesday");
        waiting(site, "Peter", "Is the tank safe for dogs?");
        waiting(newSite(), "Stranger", "The moonflower of another shop");
        graces.post(path(id) + "/tags", Map.of("tags", "plants"));

        assertThat(list(graces, "queue=all&words=moonflower")).contains("Maria").doesNotContain("Peter", "Stranger");
        assertThat(list(graces, "queue=all&words=Pet")).contains("Peter").doesNotContain("Maria");
        assertThat(list(graces, "queue=all&words=%25")).doesNotContain("row-link");
        assertThat(list(graces, "queue=all&tag=plants")).contains("Maria").doesNotContain("Peter");
        assertThat(list(graces, "queue=all&words=%27%22%5C%29%3B--")).doesNotContain("Maria");
    }

    @Test
    void an_answer_called_wrong_is_kept_for_calibration() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        Message question = conversations.transcript(site.id(), id).get(0);
        ReplyDetails details = new ReplyDetails(
                "answered",
                "extractive",
                List.of(new ReplyDetails.Source(
                        UUID.randomUUID(), "returns", "Returns", null, List.of("Returns"), "Send it back.")),
                List.of(),
                List.of(),
                List.of());
        Message answer = conversations.append(
                site.id(),
                id,
                MessageDraft.reply(question.id(), "Send it back.", Optional.of("en"))
                        .restingOn(details));

        graces.post(
                path(id) + "/wrong",
                Map.of("message", answer.id().value().toString(), "reason", "She asks for delivery"));

        assertThat(judgements.list(site.id(), Optional.empty(), 10))
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.question()).isEqualTo("Where is my parcel?");
                    assertThat(judgement.rejected()).containsExactly("returns");
                });
        assertThat(graces.get(path(id)).body()).contains("She asks for delivery");
    }

    @Test
    void a_macro_says_tags_and_closes_in_one_step_and_its_variables_are_filled() {
        ConversationId id = waiting(site, "Maria {agent}", "Where is my parcel?");
        jdbc.sql("""
            insert into bot.macro (id, site_id, name, reply, tags, priority, resolution, updated_at)
            values (:id, :site, 'bye', 'Bye {customer}, {agent} of {site}', '["done"]', 2, 'solved', now())
            """)
                .param("id", UUID.randomUUID())
                .param("site", site.id().value())
                .update();
        String macro = jdbc.sql("select cast(id as text) from bot.macro where site_id = :site")
                .param("site", site.id().value())
                .query(String.class)
                .single();

        graces.post(
                path(id) + "/macro",
                Map.of("macro", macro, "clientMessageId", UUID.randomUUID().toString()));

        List<Message> said = conversations.transcript(site.id(), id);
        assertThat(said.get(said.size() - 1).text()).isEqualTo("Bye Maria, Grace of A site");
        assertThat(conversations.get(site.id(), id).tags()).containsExactly("done");
        assertThat(conversations.get(site.id(), id).status()).isEqualTo(ConversationStatus.CLOSED);
    }

    @Test
    void an_article_begins_with_the_question_and_what_was_answered() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");
        graces.post(path(id) + "/reply", reply("Look under *Orders*."));

        graces.post(path(id) + "/article", Map.of());

        assertThat(jdbc.sql("select title || ': ' || body from bot.article_draft where conversation_id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Where is my parcel?: Look under *Orders*.");
    }

    @Test
    void every_change_is_audited_under_the_agents_own_id() {
        ConversationId id = waiting(site, "Maria", "Where is my parcel?");

        graces.post(path(id) + "/claim", Map.of());
        graces.post(path(id) + "/tags", Map.of("tags", "x"));
        graces.post(path(id) + "/note", Map.of("text", "x"));
        graces.post(path(id) + "/return", Map.of());

        assertThat(jdbc.sql("select action from bot.audit where target = :id and actor = :actor order by id")
                        .param("id", id.toString())
                        .param("actor", grace.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "conversation.claimed", "conversation.tagged", "conversation.noted", "conversation.returned");
        assertThat(conversations.get(site.id(), id).status()).isEqualTo(ConversationStatus.BOT);
    }

    private static Map<String, String> reply(String text) {
        return Map.of("text", text, "clientMessageId", UUID.randomUUID().toString());
    }

    private static String version(String page) {
        Matcher found = VERSION.matcher(page);
        assertThat(found.find()).as("the page says which version it shows").isTrue();
        return "\"" + found.group(1) + "\"";
    }

    private static String token(dev.deskhand.bot.console.Console of) {
        of.get("/console/profile");
        return of.token();
    }

    private long count(String table, ConversationId id) {
        return jdbc.sql("select count(*) from " + table + " where conversation_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
