package dev.deskhand.bot.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.ask.AnswerClient;
import dev.deskhand.bot.ask.AnswerServiceCase;
import dev.deskhand.bot.ask.WidgetClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a widget shows before a word is said: configuration and articles. */
class WidgetPagesIT extends AnswerServiceCase {

    private AnswerClient admin;
    private AnswerClient writer;
    private WidgetClient anybody;

    @BeforeEach
    void enter() {
        jdbc.sql("delete from bot.rate_bucket").update();
        admin = clientFor(site, Scope.ADMIN);
        writer = clientFor(site, Scope.INGEST);
        anybody = WidgetClient.enter(port, site.slug());
    }

    @Test
    void a_site_that_has_set_nothing_has_the_defaults() {
        JsonNode config = config();

        assertThat(config.path("site").asString()).isEqualTo(site.slug());
        assertThat(config.path("name").asString()).isEqualTo("A site");
        assertThat(config.path("chat").asBoolean()).isTrue();
        assertThat(config.path("requireIdentity").asBoolean()).isFalse();
        assertThat(config.path("theme").toString()).isEqualTo("{\"position\":\"end\",\"scheme\":\"auto\"}");
        assertThat(config.path("hours").path("zone").asString()).isEqualTo("UTC");
        assertThat(config.path("hours").path("open").isBoolean()).isTrue();
        assertThat(config.path("replyTime").isNull()).isTrue();
        assertThat(config.path("limits").toString())
                .isEqualTo("{\"messageCharacters\":4000,\"attachmentBytes\":10485760}");
        assertThat(anybody.get("/widget/config?site=" + site.slug())
                        .http()
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .isEqualTo("max-age=60, public");
    }

    @Test
    void links_between_files_name_the_articles_and_the_reader_gets_those_that_he_may_read() {
        String reset = publish("reset", "Reset", "Hold it for ten seconds.", "en", "public");
        publish("secret", "Secret", "For us alone.", "en", "internal");
        String hebrew = publish("refunds-he", "החזרים", "עד ארבעה עשר ימים.", "he", "public");
        String wifi = publish(
                "wifi",
                "Wi-Fi",
                "[Reset](./reset.md#how), <x> [again](./reset.md#how), [money](refunds-he.md), [us](../secret.md), [none](gone.md),"
                        + " [web](https://a.example/reset.md), [root](/reset.md)",
                "en",
                "public");

        JsonNode links = anybody.get("/widget/articles/" + wifi + "?site=" + site.slug())
                .json()
                .path("links");

        assertThat(links.toString())
                .isEqualTo("[{\"address\":\"./reset.md#how\",\"articleId\":\"" + reset
                        + "\"},{\"address\":\"refunds-he.md\",\"articleId\":\"" + hebrew + "\"}]");
    }

    private String publish(String externalId, String title, String body, String language, String audience) {
        String draft = JsonMapper.shared()
                .createObjectNode()
                .put("title", title)
                .put("body", body)
                .put("language", language)
                .put("audience", audience)
                .toString();
        AnswerClient.Response put = writer.put("/knowledge/articles/" + externalId, draft);
        assertThat(put.status()).as(put.body()).isBetween(200, 201);
        return put.json().path("articleId").asString();
    }

    @Test
    void what_a_site_sets_is_what_its_widget_gets() {
        String settings = """
                {"chat":false,"attachments":false,"requireIdentity":false,"theme":{"colour":"#0f766e","radius":"12px",\
                "font":"Inter, sans-serif","position":"start","launcherIcon":"chat","scheme":"dark"},\
                "texts":{"de":{"greeting":"Moin!"}},"linkHosts":["help.example.com"],\
                "allowedOrigins":["https://shop.example"],"replyTime":"PT5M"}""";

        AnswerClient.Response put = admin.put("/sites/" + site.slug() + "/widget", settings);
        JsonNode config = config();

        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.body()).isEqualTo(settings);
        assertThat(admin.get("/sites/" + site.slug() + "/widget").body()).isEqualTo(settings);
        assertThat(config.path("theme")).isEqualTo(put.json().path("theme"));
        assertThat(config.path("texts").path("de").path("greeting").asString()).isEqualTo("Moin!");
        assertThat(config.path("replyTime").asString()).isEqualTo("PT5M");
        assertThat(config.has("allowedOrigins")).isFalse();
        assertThat(jdbc.sql("select count(*) from bot.audit where action = 'widget.changed' and target = :slug")
                        .param("slug", site.slug())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_site_that_requires_an_identity_lets_no_others_talk() {
        String conversation = anybody.open();

        admin.put("/sites/" + site.slug() + "/widget", "{\"requireIdentity\": true}");
        int status = 200;
        for (int i = 0; i < 40 && status == 200; i++) {
            pause(100);
            status = anybody.get("/widget/conversations/" + conversation).status();
        }

        assertThat(status).isEqualTo(403);
        assertThat(config().path("requireIdentity").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"theme\": {\"colour\": \"red;}\"}} | /theme/colour",
                "{\"theme\": {\"radius\": \"50%\"}} | /theme/radius",
                "{\"theme\": {\"font\": \"x; background: url(//evil)\"}} | /theme/font",
                "{\"theme\": {\"position\": \"left\"}} | /theme/position",
                "{\"theme\": {\"scheme\": \"blue\"}} | /theme/scheme",
                "{\"theme\": {\"launcherIcon\": \"<svg>\"}} | /theme/launcherIcon",
                "{\"texts\": {\"Deutsch!\": {}}} | /texts/Deutsch!",
                "{\"linkHosts\": [\"https://a.example\"]} | /linkHosts/0",
                "{\"allowedOrigins\": [\"shop.example\"]} | /allowedOrigins/0",
                "{\"replyTime\": \"5 minutes\"} | /replyTime",
                "{\"replyTime\": \"P30D\"} | /replyTime"
            })
    void settings_that_a_page_could_not_use_are_refused(String body, String pointer) {
        AnswerClient.Response response = admin.put("/sites/" + site.slug() + "/widget", body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo(pointer);
    }

    @Test
    void settings_are_for_administrators_of_that_site() {
        String path = "/sites/" + site.slug() + "/widget";

        assertThat(writer.put(path, "{}").status()).isEqualTo(403);
        assertThat(clientFor(newSite(), Scope.ADMIN).put(path, "{}").status()).isEqualTo(404);
        assertThat(anybody.get("/widget/config?site=nowhere").status()).isEqualTo(404);
        assertThat(anybody.get("/widget/config").status()).isEqualTo(400);
    }

    @Test
    void an_article_is_read_as_it_is_published_by_those_it_is_for() {
        String open = publish("reset", "Reset your password", "Open **Account** and choose Reset.", "public");
        String closed = publish("invoice", "Your invoices", "Invoices are under Billing.", "signed_in");

        JsonNode article =
                anybody.get("/widget/articles/" + open + "?site=" + site.slug()).json();

        assertThat(article.path("body").asString()).isEqualTo("Open **Account** and choose Reset.");
        assertThat(article.path("title").asString()).isEqualTo("Reset your password");
        assertThat(article.path("direction").asString()).isEqualTo("ltr");
        assertThat(article.path("revision").asInt()).isEqualTo(1);
        assertThat(anybody.get("/widget/articles/" + closed + "?site=" + site.slug())
                        .status())
                .isEqualTo(404);
        assertThat(anybody.get("/widget/articles/" + open + "?site=" + newSite().slug())
                        .status())
                .isEqualTo(404);
        assertThat(writer.get("/knowledge/articles/reset").json().path("body").asString())
                .isEqualTo("Open **Account** and choose Reset.");
    }

    @Test
    void a_withdrawn_article_is_gone() {
        String article = publish("reset", "Reset your password", "Open Account.", "public");

        writer.delete("/knowledge/articles/reset");

        assertThat(anybody.get("/widget/articles/" + article + "?site=" + site.slug())
                        .status())
                .isEqualTo(404);
        assertThat(suggest("password").toString()).doesNotContain(article);
    }

    @Test
    void suggestions_fit_what_is_being_typed_and_come_in_less_than_100_ms() {
        for (int i = 0; i < 40; i++) {
            publish("other-" + i, "About topic " + i, "Something else entirely, number " + i + ".", "public");
        }
        String wanted = publish("reset", "Reset your password", "Open **Account** and choose Reset.", "public");
        String secret = publish("secret", "Reset a customer's password", "For colleagues.", "internal");
        suggest("reset pass");

        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long before = System.nanoTime();
            suggest("how do I reset my pass");
            millis.add((System.nanoTime() - before) / 1_000_000);
        }
        Collections.sort(millis);
        JsonNode found = suggest("reset pass");

        System.out.println("suggestions: p50 " + millis.get(15) + " ms, slowest of 30 " + millis.get(29) + " ms");
        assertThat(found.get(0).path("articleId").asString()).isEqualTo(wanted);
        assertThat(found.get(0).path("snippet").asString()).isEqualTo("Open Account and choose Reset.");
        assertThat(found.toString()).doesNotContain(secret);
        assertThat(millis.get(15)).isLessThan(100);
    }

    @Test
    void without_words_the_most_cited_articles_come_first_and_others_fill_up() {
        String first = publish("a-first", "First", "First of all.", "public");
        String cited = publish("z-last", "Last", "Last of all.", "public");
        String conversation = anybody.open();
        jdbc.sql("""
                        with said as (
                            insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                            values (:id, 1, 'message', '{}', now()) returning 1)
                        insert into bot.message (id, conversation_id, seq, author, text, reply, at)
                        select gen_random_uuid(), :id, 1, 'bot', 'Look.',
                            jsonb_build_object('citations', jsonb_build_array(jsonb_build_object('articleId', :article))),
                            now()
                        from said
                        """)
                .param("id", UUID.fromString(conversation))
                .param("article", cited)
                .update();

        JsonNode featured = suggest("");

        assertThat(featured.valueStream().map(it -> it.path("articleId").asString()))
                .containsExactly(cited, first);
    }

    @Test
    void a_limit_or_a_question_out_of_range_is_named() {
        String path = "/widget/articles/suggest?site=" + site.slug();

        assertThat(anybody.get(path + "&limit=11").status()).isEqualTo(400);
        assertThat(anybody.get(path + "&q=" + "x".repeat(401)).status()).isEqualTo(400);
        assertThat(anybody.get("/widget/articles/suggest?site=nowhere").status())
                .isEqualTo(404);
    }

    private JsonNode config() {
        return anybody.get("/widget/config?site=" + site.slug()).json();
    }

    private JsonNode suggest(String words) {
        return anybody.get("/widget/articles/suggest?site=" + site.slug() + "&q=" + words.replace(" ", "%20"))
                .json()
                .path("articles");
    }

    private String publish(String externalId, String title, String body, String audience) {
        AnswerClient.Response response = writer.put(
                "/knowledge/articles/" + externalId,
                "{\"title\": \"" + title + "\", \"body\": \"" + body + "\", \"audience\": \"" + audience
                        + "\", \"language\": \"en\"}");
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        return response.json().path("articleId").asString();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
