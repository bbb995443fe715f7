package dev.deskhand.ingest.helpcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.helpcentre.HelpCentreSource.Maker;
import dev.deskhand.ingest.outbound.StubServer.Answer;
import dev.deskhand.ingest.source.CollectedFiles;
import dev.deskhand.ingest.source.SourceException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each maker's API in the shape that its documentation gives. */
class HelpCentreSourceIT extends HelpCentreCase {

    @Test
    void zendesk_articles_come_in_every_language_over_all_pages() throws IOException {
        zendesk();

        CollectedFiles read = read(Maker.ZENDESK, "", "agent@example.com/token:secret");

        assertThat(read.files)
                .containsOnlyKeys(
                        "zendesk-11-en-us",
                        "zendesk-12-en-us",
                        "zendesk-14-en-us",
                        "zendesk-15-en-us",
                        "zendesk-16-en-us",
                        "zendesk-11-de");
        JsonNode first = document(read, "zendesk-11-en-us");
        assertThat(first.get("title").asString()).isEqualTo("Pay");
        assertThat(first.get("collection").asString()).isEqualTo("Money / Billing");
        assertThat(first.get("translation_group").asString()).isEqualTo("zendesk-11");
        assertThat(first.get("language").asString()).isEqualTo("en-us");
        assertThat(first.get("audience").asString()).isEqualTo("public");
        assertThat(first.get("tags").get(0).asString()).isEqualTo("card");
        assertThat(document(read, "zendesk-12-en-us").get("audience").asString())
                .isEqualTo("signed_in");
        assertThat(document(read, "zendesk-14-en-us").get("audience").asString())
                .isEqualTo("internal");
        assertThat(document(read, "zendesk-15-en-us").get("audience").asString())
                .isEqualTo("signed_in");
        assertThat(document(read, "zendesk-16-en-us").get("audience").asString())
                .isEqualTo("internal");
        assertThat(read.skipped.get("zendesk-13-en-us")).isEqualTo("draft");
        assertThat(server.credentials()).allMatch(sent -> sent.startsWith("Basic "));
    }

    @Test
    void a_zendesk_segment_that_the_token_cannot_read_is_taken_for_a_closed_one() throws IOException {
        zendesk();
        server.on("/api/v2/help_center/user_segments.json" + PAGE, Answer.status(403));

        CollectedFiles read = read(Maker.ZENDESK, "", "agent@example.com/token:secret");

        assertThat(document(read, "zendesk-11-en-us").get("audience").asString())
                .isEqualTo("public");
        assertThat(document(read, "zendesk-12-en-us").get("audience").asString())
                .isEqualTo("internal");
    }

    @Test
    void intercom_articles_bring_their_translations() throws IOException {
        server.on("/help_center/collections?page=1&per_page=50", Answer.json("""
                        {"type": "list", "data": [{"id": "7", "name": "Billing"}], "pages": {"total_pages": 1}}"""))
                .on("/articles?page=1&per_page=50", Answer.json("""
                        {"type": "list", "pages": {"total_pages": 2}, "data": [
                          {"id": "1", "title": "Pay", "body": "<p>By card.</p>", "state": "published", "parent_id": 7,
                           "default_locale": "en", "url": "https://help.example.com/1", "updated_at": 1700000000,
                           "translated_content": {"type": "article_translated_content",
                             "de": {"title": "Zahlen", "body": "<p>Mit Karte.</p>", "state": "published"},
                             "fr": {"title": "Payer", "body": "", "state": "draft"}}}]}"""))
                .on("/articles?page=2&per_page=50", Answer.json("""
                        {"type": "list", "pages": {"total_pages": 2}, "data": [
                          {"id": "2", "title": "Draft", "body": "x", "state": "draft", "default_locale": "en"}]}"""));

        CollectedFiles read = read(Maker.INTERCOM, "", "secret");

        assertThat(read.files).containsOnlyKeys("intercom-1-en", "intercom-1-de");
        assertThat(document(read, "intercom-1-de").get("collection").asString()).isEqualTo("Billing");
        assertThat(document(read, "intercom-1-de").get("translation_group"))
                .isEqualTo(document(read, "intercom-1-en").get("translation_group"));
        assertThat(read.skipped).containsOnlyKeys("intercom-1-fr", "intercom-2-en");
        assertThat(server.credentials()).containsOnly("Bearer secret");
    }

    @Test
    void freshdesk_folders_are_walked_and_pages_follow_the_link_header() throws IOException {
        String root = "/api/v2/solutions/";
        String all = "?per_page=100";
        server.on("/api/v2/settings/helpdesk", Answer.json("""
                        {"primary_language": "en", "supported_languages": ["de", "fr"], "portal_languages": ["de"]}"""))
                .on(root + "articles/21/de", Answer.json("""
                        {"id": 21, "title": "Zahlen", "description": "<p>Karte</p>", "status": 2, "language": "de"}"""))
                .on(root + "articles/31/fr", Answer.json("""
                        {"id": 31, "title": "Rembourser", "description": "<p>Demander</p>", "status": 1}"""))
                .on(root + "categories" + all, Answer.json("[{\"id\": 1, \"name\": \"Money\"}]"))
                .on(root + "categories/1/folders" + all, Answer.json("""
                        [{"id": 2, "name": "Billing", "visibility": 1, "sub_folders_count": 1},
                         {"id": 4, "name": "Staff", "visibility": 3}, {"id": 5, "name": "Acme only", "visibility": 4}]"""))
                .on(
                        root + "folders/2/articles" + all,
                        new Answer(
                                200,
                                Map.of(
                                        "Content-Type",
                                        "application/json",
                                        "Link",
                                        "<" + server.uri(root + "folders/2/articles?page=2") + ">; rel=\"next\""),
                                "[{\"id\": 21, \"title\": \"Pay\", \"description\": \"<p>Card</p>\", \"status\": 2, \"tags\": [\"card\"]}]"))
                .on(
                        root + "folders/2/articles?page=2",
                        Answer.json("[{\"id\": 22, \"title\": \"Later\", \"description\": \"x\", \"status\": 1}]"))
                .on(
                        root + "folders/2/subfolders" + all,
                        Answer.json("[{\"id\": 3, \"name\": \"Refunds\", \"visibility\": 2}]"))
                .on(
                        root + "folders/3/articles" + all,
                        Answer.json(
                                "[{\"id\": 31, \"title\": \"Refund\", \"description\": \"<p>Ask</p>\", \"status\": 2}]"))
                .on(
                        root + "folders/4/articles" + all,
                        Answer.json(
                                "[{\"id\": 41, \"title\": \"Secret\", \"description\": \"<p>Ask</p>\", \"status\": 2}]"));

        server.on(
                root + "folders/5/articles" + all,
                Answer.json("[{\"id\": 51, \"title\": \"Acme\", \"description\": \"<p>Ask</p>\", \"status\": 2}]"));

        CollectedFiles read = read(Maker.FRESHDESK, "", "key");

        assertThat(read.files)
                .containsOnlyKeys("freshdesk-21", "freshdesk-21-de", "freshdesk-31", "freshdesk-41", "freshdesk-51");
        assertThat(document(read, "freshdesk-21-de").get("translation_group").asString())
                .isEqualTo("freshdesk-21")
                .isEqualTo(
                        document(read, "freshdesk-21").get("translation_group").asString());
        assertThat(document(read, "freshdesk-21-de").get("language").asString()).isEqualTo("de");
        assertThat(document(read, "freshdesk-21-de").get("collection").asString())
                .isEqualTo("Money / Billing");
        assertThat(document(read, "freshdesk-51").get("audience").asString()).isEqualTo("internal");
        assertThat(document(read, "freshdesk-31").get("collection").asString()).isEqualTo("Money / Billing / Refunds");
        assertThat(document(read, "freshdesk-31").get("audience").asString()).isEqualTo("signed_in");
        assertThat(document(read, "freshdesk-41").get("audience").asString()).isEqualTo("internal");
        assertThat(read.skipped).containsOnlyKeys("freshdesk-22", "freshdesk-31-fr");
    }

    @Test
    void freshdesk_without_its_languages_brings_the_originals_and_says_so() throws IOException {
        server.on("/api/v2/settings/helpdesk", Answer.status(403))
                .on("/api/v2/solutions/categories?per_page=100", Answer.json("[]"));

        CollectedFiles read = read(Maker.FRESHDESK, "", "key");

        assertThat(read.skipped)
                .containsEntry("translations", "the token may not read which languages the help desk has");
    }

    @Test
    void a_chatwoot_portal_is_read_language_by_language_without_a_token() throws IOException {
        server.on(
                        "/hc/verdly.json",
                        Answer.json("{\"config\": {\"allowed_locales\": [{\"code\": \"en\"}, {\"code\": \"de\"}]}}"))
                .on("/hc/verdly/en/articles.json?page=1", Answer.json("""
                        {"payload": [{"id": 1, "slug": "1-pay", "title": "Pay", "content": "**Card**", "status": "published",
                          "category": {"name": "Billing"}, "associated_articles": [{"id": 3}]}]}"""))
                .on("/hc/verdly/en/articles.json?page=2", Answer.json("{\"payload\": []}"))
                .on("/hc/verdly/de/articles.json?page=1", Answer.json("""
                        {"payload": [{"id": 2, "slug": "2-zahlen", "title": "Zahlen", "content": "Karte", "status": "published",
                          "associated_article_id": 1},
                          {"id": 3, "slug": "3-zahlung", "title": "Zahlung", "content": "Karte", "status": "published"}]}"""))
                .on("/hc/verdly/de/articles.json?page=2", Answer.json("{\"payload\": []}"));

        CollectedFiles read = read(Maker.CHATWOOT, "/hc/verdly", "");

        assertThat(read.files).containsOnlyKeys("chatwoot-1", "chatwoot-2", "chatwoot-3");
        assertThat(document(read, "chatwoot-3").get("translation_group").asString())
                .isEqualTo("chatwoot-1");
        assertThat(document(read, "chatwoot-2").get("translation_group").asString())
                .isEqualTo("chatwoot-1");
        assertThat(document(read, "chatwoot-1").get("format").asString()).isEqualTo("markdown");
        assertThat(document(read, "chatwoot-1").get("url").asString()).endsWith("/hc/verdly/articles/1-pay");
        assertThat(server.credentials()).containsOnly("");
    }

    @Test
    void the_pages_of_a_confluence_space_come_in_over_all_pages_of_the_answer() throws IOException {
        server.on(RESTRICTED, Answer.json("{\"results\": []}"))
                .on(CONFLUENCE, Answer.json("""
                        {"results": [{"id": "10002", "type": "page", "status": "current", "title": "Prune roses",
                          "space": {"key": "GARDEN", "name": "Garden"}, "version": {"when": "2026-03-01T10:00:00.000Z"},
                          "history": {"createdDate": "2025-04-01T10:00:00.000Z"},
                          "metadata": {"labels": {"results": [{"prefix": "global", "name": "roses"}]}},
                          "body": {"export_view": {"value": "<p>In early spring.</p>", "representation": "export_view"}},
                          "_links": {"webui": "/spaces/GARDEN/pages/10002/Prune+roses"}}],
                         "limit": 50, "size": 1,
                         "_links": {"base": "{base}/wiki", "context": "/wiki",
                           "next": "/rest/api/content/search?cursor=c1"}}"""))
                .on("/wiki/rest/api/content/search?cursor=c1", Answer.json("""
                        {"results": [
                          {"id": "10003", "status": "current", "title": "Empty", "body": {"export_view": {"value": ""}}},
                          {"id": "10004", "status": "archived", "title": "Old", "body": {"export_view": {"value": "x"}}}],
                         "_links": {"context": "/wiki"}}"""));

        CollectedFiles read = read(Maker.CONFLUENCE, "/wiki/spaces/GARDEN", "agent@example.com:secret");

        assertThat(read.files).containsOnlyKeys("confluence-10002");
        JsonNode page = document(read, "confluence-10002");
        assertThat(page.get("collection").asString()).isEqualTo("Garden");
        assertThat(page.get("created_at").asString()).isEqualTo("2025-04-01T10:00:00.000Z");
        assertThat(page.get("tags").get(0).asString()).isEqualTo("roses");
        assertThat(page.get("url").asString()).endsWith("/wiki/spaces/GARDEN/pages/10002/Prune+roses");
        assertThat(read.refused).containsOnlyKeys("confluence-10003");
        assertThat(read.skipped).containsOnlyKeys("confluence-10004");
        assertThat(server.credentials()).allMatch(sent -> sent.startsWith("Basic "));
    }

    @Test
    void a_confluence_page_that_some_people_may_see_and_what_lies_below_it_are_left_out() throws IOException {
        server.on(RESTRICTED, Answer.json("""
                        {"results": [
                          {"id": "1", "restrictions": {"read": {"restrictions": {
                            "user": {"results": [], "size": 0}, "group": {"results": [], "size": 0}}}}},
                          {"id": "2", "restrictions": {"read": {"restrictions": {
                            "user": {"results": []}, "group": {"results": [{"type": "group", "name": "people"}]}}}}},
                          {"id": "3"}]}""")).on(CONFLUENCE, Answer.json("""
                        {"results": [
                          {"id": "1", "title": "Open", "body": {"export_view": {"value": "<p>All</p>"}}},
                          {"id": "2", "title": "Pay", "body": {"export_view": {"value": "<p>Some</p>"}}},
                          {"id": "3", "title": "Rise", "ancestors": [{"id": "1"}, {"id": "2"}],
                            "body": {"export_view": {"value": "<p>Some</p>"}}}]}"""));

        CollectedFiles read = read(Maker.CONFLUENCE, "/wiki/spaces/GARDEN", "personal");

        assertThat(read.files).containsOnlyKeys("confluence-1");
        assertThat(read.skipped)
                .containsOnlyKeys("confluence-2", "confluence-3")
                .containsValue("only some people may see it in Confluence");
    }

    @Test
    void a_personal_token_of_confluence_is_sent_as_a_bearer_and_a_space_must_be_named() throws IOException {
        server.on(CONFLUENCE.replace("/wiki", ""), Answer.json("{\"results\": []}"))
                .on(RESTRICTED.replace("/wiki", ""), Answer.json("{\"results\": []}"));

        read(Maker.CONFLUENCE, "/display/GARDEN", "personal");

        assertThat(server.credentials()).containsOnly("Bearer personal");
        assertThatThrownBy(() -> read(Maker.CONFLUENCE, "/wiki", ""))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("must name a space");
    }
}
