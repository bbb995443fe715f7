package dev.deskhand.ingest.helpcentre;

import dev.deskhand.ingest.helpcentre.HelpCentreSource.Maker;
import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.StubServer;
import dev.deskhand.ingest.outbound.StubServer.Answer;
import dev.deskhand.ingest.source.CollectedFiles;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers as the makers of help centres document it. */
abstract class HelpCentreCase {

    static final String PAGE = "?page%5Bsize%5D=100";

    static final String CONFLUENCE = "/wiki/rest/api/content/search"
            + "?cql=space+%3D+%22GARDEN%22+and+type+%3D+page"
            + "&expand=body.export_view,metadata.labels,space,version,history,ancestors&limit=50";

    static final String RESTRICTED = "/wiki/rest/api/content/search"
            + "?cql=space+%3D+%22GARDEN%22+and+type+%3D+page"
            + "&expand=restrictions.read.restrictions.user,restrictions.read.restrictions.group&limit=200";

    final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        server.close();
    }

    void zendesk() {
        String root = "/api/v2/help_center/";
        server.on(
                        root + "locales.json",
                        Answer.json("{\"locales\": [\"en-us\", \"de\"], \"default_locale\": \"en-us\"}"))
                .on(
                        root + "categories.json" + PAGE,
                        Answer.json(
                                "{\"categories\": [{\"id\": 1, \"name\": \"Money\"}], \"meta\": {\"has_more\": false}}"))
                .on(
                        root + "sections.json" + PAGE,
                        Answer.json(
                                "{\"sections\": [{\"id\": 2, \"name\": \"Billing\", \"category_id\": 1}], \"meta\": {\"has_more\": false}}"))
                .on(root + "user_segments.json" + PAGE, Answer.json("""
                        {"user_segments": [{"id": 5, "user_type": "signed_in_users", "built_in": true, "tags": []},
                          {"id": 6, "user_type": "staff"},
                          {"id": 7, "user_type": "signed_in_users", "tags": ["vip"]}], "meta": {"has_more": false}}"""))
                .on(root + "en-us/articles.json" + PAGE, Answer.json("""
                        {"articles": [{"id": 11, "title": "Pay", "body": "<p>By card.</p>", "html_url": "https://h.example/11",
                          "locale": "en-us", "section_id": 2, "label_names": ["card"], "draft": false,
                          "user_segment_id": null, "updated_at": "2026-01-02T03:04:05Z"}],
                         "meta": {"has_more": true, "after_cursor": "c1"},
                         "links": {"next": "{base}/api/v2/help_center/en-us/articles.json?page%5Bafter%5D=c1"}}"""))
                .on(root + "en-us/articles.json?page%5Bafter%5D=c1", Answer.json("""
                        {"articles": [{"id": 12, "title": "In", "body": "<p>x</p>", "locale": "en-us", "section_id": 2,
                          "user_segment_id": 5},
                         {"id": 14, "title": "Staff", "body": "<p>x</p>", "locale": "en-us", "user_segment_id": 6},
                         {"id": 15, "title": "Both", "body": "<p>x</p>", "locale": "en-us", "user_segment_ids": [6, 5]},
                         {"id": 16, "title": "Some", "body": "<p>x</p>", "locale": "en-us", "user_segment_id": 7},
                         {"id": 13, "title": "Soon", "body": "x", "locale": "en-us", "draft": true}],
                         "meta": {"has_more": false}, "links": {"next": null}}"""))
                .on(root + "de/articles.json" + PAGE, Answer.json("""
                        {"articles": [{"id": 11, "title": "Zahlen", "body": "<p>Mit Karte.</p>", "locale": "de",
                          "section_id": 2}], "meta": {"has_more": false}}"""));
    }

    CollectedFiles read(Maker maker, String path, String token) throws IOException {
        try (OutboundClient client = server.client()) {
            return CollectedFiles.from(new HelpCentreSource(maker, server.uri(path), client, token));
        }
    }

    static JsonNode document(CollectedFiles read, String id) {
        return JsonMapper.shared().readTree(read.files.get(id));
    }
}
