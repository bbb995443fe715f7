package dev.deskhand.bot.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerClient.Response;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.knowledge.StoreSettings;
import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.search.PassageSearch;
import dev.deskhand.knowledge.search.SearchRequest;
import dev.deskhand.knowledge.text.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder kept in step by the running service, and the way back. */
class SourceSyncIT extends AnswerServiceCase {

    @Autowired
    private StoreSettings storeSettings;

    @Autowired
    private PassageSearch search;

    private AnswerClient lead;
    private Path folder;
    private String source;

    @BeforeEach
    void addAFolder() throws IOException {
        lead = clientFor(site, Scope.CURATE);
        folder = Files.createDirectories(storeSettings.dataFolder().resolve(site.slug()));
        write("lamp.md", "# The lamp\n\nThe lamp shines green while it charges.");
        write("door.md", "# The door\n\nThe door opens with a card.");
        Response added = lead.post("/knowledge/sources", "{\"name\": \"folder\", \"location\": \"" + folder + "\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        source = added.headers().get("Location");
    }

    @Test
    void a_changed_page_is_answered_from_and_a_deleted_one_is_gone_when_the_run_ends() throws IOException {
        JsonNode first = synced();
        write("lamp.md", "# The lamp\n\nThe lamp shines purple while it charges.");
        Files.delete(folder.resolve("door.md"));
        JsonNode second = synced();

        assertThat(first.get("state").asString()).isEqualTo("succeeded");
        assertThat(second.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(second.at("/counts/removed").asInt()).isEqualTo(1);
        assertThat(texts("which colour has the lamp")).first().asString().contains("purple");
        assertThat(texts("how does the door open")).noneMatch(text -> text.contains("card"));
    }

    @Test
    void a_run_is_followed_by_events_and_tells_what_it_did_with_each_file() throws IOException {
        write("empty.md", "");
        Response asked = lead.post(source + "/sync", "");
        String run = asked.headers().get("Location");

        List<JsonNode> events = events(lead.get(run + "/events").body());
        JsonNode details = lead.get(run).json();

        assertThat(asked.status()).isEqualTo(202);
        assertThat(events.get(events.size() - 1).get("state").asString()).isEqualTo("incomplete");
        assertThat(details.at("/run/counts/failed").asInt()).isEqualTo(1);
        assertThat(details.at("/report/items").valueStream())
                .anyMatch(item -> item.path("reason").asString("").equals("the file is empty"));
    }

    @Test
    void a_rollback_brings_earlier_wordings_back_once_for_each_idempotency_key() throws IOException {
        synced();
        write("lamp.md", "# The lamp\n\nThe lamp shines purple while it charges.");
        synced();

        Response back = lead.post("/knowledge/rollback", "{\"steps\": 1}");
        Response wrong = lead.post("/knowledge/rollback", "{\"revision\": 99}");
        Response neither = lead.post("/knowledge/rollback", "{}");
        JsonNode history = lead.get("/knowledge/revisions").json().get("revisions");

        assertThat(back.status()).as(back.body()).isEqualTo(200);
        assertThat(back.json().get("knowledgeRevision").asLong()).isEqualTo(3);
        assertThat(back.json().get("restored").asLong()).isEqualTo(1);
        assertThat(texts("which colour has the lamp")).first().asString().contains("green");
        assertThat(history.valueStream().map(known -> known.get("revision").asLong()))
                .containsExactly(3L, 2L, 1L);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("can return to 0 to 2, not to 99");
        assertThat(neither.status()).isEqualTo(400);
    }

    @Test
    void what_was_rolled_back_and_still_stands_in_the_source_comes_back_with_its_next_run() throws IOException {
        synced();
        write("lamp.md", "# The lamp\n\nThe lamp shines purple while it charges.");
        synced();
        lead.post("/knowledge/rollback", "{\"steps\": 1}");

        JsonNode run = synced();

        assertThat(run.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(texts("which colour has the lamp")).first().asString().contains("purple");
    }

    @Test
    void only_leads_roll_back() {
        AnswerClient writer = clientFor(site, Scope.INGEST);

        assertThat(writer.post("/knowledge/rollback", "{\"steps\": 1}").status())
                .isEqualTo(403);
        assertThat(lead.post("/knowledge/rollback", "{\"site\": \"" + newSite().slug() + "\", \"steps\": 1}")
                        .status())
                .isEqualTo(404);
    }

    /** Runs the source and returns the run at its end. */
    private JsonNode synced() {
        String run = lead.post(source + "/sync", "").headers().get("Location");
        List<JsonNode> events = events(lead.get(run + "/events").body());
        return events.get(events.size() - 1);
    }

    private static List<JsonNode> events(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                .toList();
    }

    private List<String> texts(String question) {
        return search
                .search(new SearchRequest(
                        site.id(),
                        Set.of(Audience.PUBLIC),
                        question,
                        Optional.empty(),
                        List.of(new LanguageGuess("en", 1)),
                        10))
                .articles()
                .stream()
                .map(article -> article.bestPassage().text())
                .toList();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
