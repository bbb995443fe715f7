package dev.deskhand.bot.curation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.calibration.Judgement;
import dev.deskhand.bot.calibration.Judgements;
import dev.deskhand.bot.console.Console;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArticleConsoleIT extends CurationCase {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("/knowledge/images/([0-9a-f-]{36})");

    @Autowired
    private EntryLists lists;

    @Autowired
    private Phrasings phrasings;

    @Autowired
    private Judgements judgements;

    @Test
    void a_lead_begins_writes_and_publishes() {
        Console lead = console(Role.LEAD);
        assertOk(lead.get(desk("")));
        String page = Console.locationOf(lead.post(desk(""), Map.of("title", "Watering orchids", "language", "en")));
        String version = version(lead.get(page));

        HttpResponse<String> done = lead.post(
                page + "/publish",
                Map.of("version", version, "title", "Watering orchids", "body", "Once a week.", "note", "new"));

        assertThat(Console.locationOf(done)).endsWith("?done=publish");
        HttpResponse<String> shown = lead.get(Console.locationOf(done));
        assertOk(shown);
        assertThat(shown.body()).contains("The next question is answered from it.");
        assertThat(found("watering orchids")).contains("Watering orchids");
    }

    @Test
    void the_slower_of_two_gets_412_with_both_texts_and_can_go_on() {
        Entry article = published("Watering", "Once a week.");
        Console lead = console(Role.LEAD);
        String seen = version(lead.get(desk("/" + article.id())));
        write(article, "Twice a week.", lea);

        HttpResponse<String> late = lead.post(
                desk("/" + article.id()) + "/publish",
                Map.of("version", seen, "title", "Watering", "body", "Every day & night."));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body())
                .contains("Every day &amp; night.", "Twice a week.", "Lea")
                .doesNotContain("??");
        lead.post(
                desk("/" + article.id()) + "/save",
                Map.of("version", version(late), "title", "Watering", "body", "Both."));
        assertThat(entries.get(site.id(), article.id()).wording().body()).isEqualTo("Both.");
    }

    @Test
    void every_page_opens_in_both_languages_of_the_console() {
        Entry article = published("Watering", "Once a week.");
        publishing.publish(
                site.id(), article.id(), write(article, "Twice a week.", max).version(), max);
        Console lead = console(Role.LEAD);

        for (String language : List.of("en", "he")) {
            lead.post("/console/profile", Map.of("name", "Lea", "language", language, "zone", "UTC", "theme", ""));
            assertOk(lead.get(desk("?words=watering")));
            assertOk(lead.get(desk("/" + article.id())));
            assertOk(lead.get(desk("/" + article.id() + "/history")));
            HttpResponse<String> compared = lead.get(desk("/" + article.id() + "/compare?from=1&to=2"));
            assertOk(compared);
            assertThat(compared.body()).contains("<del>Once</del>", "<ins>Twice</ins>");
        }
    }

    @Test
    void agents_read_and_change_nothing() {
        Entry article = published("Watering", "Once a <b>week</b>.");
        Console agent = console(Role.AGENT);

        HttpResponse<String> page = agent.get(desk("/" + article.id()));

        assertOk(page);
        assertThat(page.body()).contains("Once a &lt;b&gt;week").doesNotContain("<textarea");
        assertThat(agent.post(desk("/" + article.id() + "/unpublish"), Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_list_is_narrowed_searched_and_paged() {
        Entry watering = published("Watering orchids", "Once a week.");
        published("Feeding cacti", "Once a month.");
        drafting.begin(site.id(), "Repotting", "de", lea);
        Console lead = console(Role.LEAD);

        assertThat(titles(lead.get(desk("?status=draft")))).containsExactly("Repotting");
        assertThat(titles(lead.get(desk("?language=en")))).containsExactly("Feeding cacti", "Watering orchids");
        assertThat(titles(lead.get(desk("?words=how+do+I+water+orchids")))).startsWith("Watering orchids");
        assertThat(titles(lead.get(desk("?words=repot")))).contains("Repotting");
        assertThat(titles(lead.get(desk("?owner=" + lea.id())))).hasSize(3);
        jdbc.sql("update bot.article_care set checked_at = now() - interval '200 days' where article_id = :id")
                .param("id", watering.id())
                .update();
        jdbc.sql(
                        "update knowledge.article_revision set created_at = now() - interval '200 days' where article_id = :id")
                .param("id", watering.id())
                .update();
        assertThat(titles(lead.get(desk("?stale=true")))).containsExactly("Watering orchids");
        EntryPage first = lists.page(site.id(), EntryFilter.ALL, Optional.empty(), 2);
        EntryPage second = lists.page(site.id(), EntryFilter.ALL, first.next(), 2);
        assertThat(first.entries()).hasSize(2);
        assertThat(second.entries()).hasSize(1).doesNotContainAnyElementsOf(first.entries());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_picture_is_for_editors_until_a_public_article_shows_it() throws IOException {
        Console lead = console(Role.LEAD);
        lead.get(desk(""));
        HttpResponse<String> kept = lead.send(lead.to(desk("/images?name=plant.png"))
                .header("X-CSRF-TOKEN", lead.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(picture())));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        Matcher address = ADDRESS.matcher(kept.body());
        assertThat(address.find()).isTrue();
        Console anybody = new Console(port);

        assertThat(lead.get(desk("/images/" + address.group(1))).statusCode()).isEqualTo(200);
        assertThat(anybody.get(address.group()).statusCode()).isEqualTo(404);
        Entry article = published("Watering", "![A plant](" + address.group() + ")");
        assertThat(anybody.get(address.group()).statusCode()).isEqualTo(200);
        publishing.unpublish(site.id(), article.id(), article.version(), lea, "");
        assertThat(anybody.get(address.group()).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_picture_is_refused() {
        Console lead = console(Role.LEAD);
        lead.get(desk(""));

        HttpResponse<String> refused = lead.send(lead.to(desk("/images?name=plant.png"))
                .header("X-CSRF-TOKEN", lead.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("<svg onload=alert(1)>")));

        assertThat(refused.statusCode()).isEqualTo(415);
    }

    @Test
    void links_to_other_articles_are_offered_as_paths() {
        Entry watering = published("Watering orchids", "Once a week.");
        Entry other = published("Orchids", "They like light.");

        HttpResponse<String> parts = console(Role.LEAD).get(desk("/" + other.id() + "/links?words=watering"));

        assertOk(parts);
        assertThat(parts.body())
                .contains("[Watering orchids](" + watering.shelf().path().replace("desk/", "") + ")");
    }

    @Test
    void programs_do_the_same_with_entity_tags() {
        AnswerClient curator = clientFor(site, Scope.CURATE);
        String articles = "/sites/" + site.slug() + "/articles";
        String id = curator.post(articles, "{\"title\": \"Watering orchids\", \"language\": \"en\"}")
                .json()
                .path("id")
                .asString();
        String tag =
                "\"" + curator.get(articles + "/" + id).json().path("version").asString() + "\"";

        AnswerClient.Response saved =
                curator.put(articles + "/" + id + "/draft", "{\"body\": \"Once a week.\"}", "If-Match", tag);
        AnswerClient.Response late =
                curator.put(articles + "/" + id + "/draft", "{\"body\": \"Never.\"}", "If-Match", tag);
        AnswerClient.Response published = curator.post(
                articles + "/" + id + "/actions",
                "{\"action\": \"publish\"}",
                "If-Match",
                "\"" + saved.json().path("version").asString() + "\"");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        assertThat(published.json().path("status").asString()).isEqualTo("published");
        assertThat(found("watering orchids")).contains("Watering orchids");
        assertThat(curator.get(articles).json().path("entries")).hasSize(1);
        assertThat(clientFor(newSite(), Scope.CURATE)
                        .get("/sites/" + site.slug() + "/articles/"
                                + published.json().path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(clientFor(site, Scope.ANSWER).get(articles).status()).isEqualTo(403);
    }

    @Test
    void a_draft_that_was_begun_in_the_inbox_is_on_the_desk() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into bot.article_draft (id, site_id, language, title, body, created_by, created_at)
            values (:id, :site, null, 'Where is my parcel?', 'It comes today.', :by, now())
            """)
                .param("id", id)
                .param("site", site.id().value())
                .param("by", lea.id())
                .update();

        Entry entry = entries.get(site.id(), id);
        Entry published = publishing.publish(site.id(), id, entry.version(), max);

        assertThat(published.wording().body()).isEqualTo("It comes today.");
        assertThat(published.care().ownerName()).contains("Lea");
    }

    @Test
    void questions_that_it_was_found_to_answer_are_suggested_once_and_by_language() {
        Entry article = published("Watering orchids", "Once a week.");
        String path = article.shelf().path();
        for (String question :
                List.of("How often do I water them?", "how often do I WATER them", "Watering orchids?")) {
            judgements.record(site.id(), Judgement.Draft.rating(question, Optional.of("en"), path, true));
        }
        judgements.record(site.id(), Judgement.Draft.rating("Wie oft gießen?", Optional.of("de"), path, true));
        judgements.record(site.id(), Judgement.Draft.rating("Where is my parcel?", Optional.of("en"), path, false));

        List<String> suggested = phrasings.suggestionsFor(article);

        assertThat(suggested).hasSize(1).first().asString().containsIgnoringCase("how often do i water them");
        assertThat(console(Role.LEAD).get(desk("/" + article.id())).body())
                .contains("data-question=\"" + suggested.get(0));
    }

    private static List<String> titles(HttpResponse<String> page) {
        assertOk(page);
        return Pattern.compile("class=\"title\"[^>]*>([^<]*)<")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String version(HttpResponse<String> page) {
        Matcher found = VERSION.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
