package dev.deskhand.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.outbound.OutboundClient;
import dev.deskhand.ingest.outbound.StubServer;
import dev.deskhand.ingest.outbound.StubServer.Answer;
import dev.deskhand.ingest.source.CollectedFiles;
import dev.deskhand.ingest.source.SourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebSourceIT {

    private static final WebSettings NO_PAUSE = new WebSettings(50, Duration.ZERO);

    private final StubServer server = new StubServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_page_becomes_one_document_with_its_address() throws IOException {
        server.on("/help/pay", page("Pay", "By card."));

        CollectedFiles read = read("/help/pay", WebSource.Reach.PAGE);

        String path = host() + "/help/pay";
        var document = JsonMapper.shared().readTree(read.files.get(path));
        assertThat(document.get("url").asString())
                .isEqualTo(server.uri("/help/pay").toString());
        assertThat(document.get("format").asString()).isEqualTo("html");
        assertThat(document.get("body").asString()).contains("By card.");
    }

    @Test
    void a_crawl_stays_below_its_prefix_and_reads_each_page_once() throws IOException {
        server.on(
                        "/help",
                        page(
                                "Help",
                                "Start",
                                "/help/a",
                                "/help/b#part",
                                "/blog/x",
                                "/helpless",
                                "http://else.example/",
                                "/help/pic.png"))
                .on("/help/a", page("A", "Text a", "/help", "/help/b?utm_source=x", "mailto:a@b.example"))
                .on("/help/b", page("B", "Text b", "/help/a"));

        CollectedFiles read = read("/help", WebSource.Reach.CRAWL);

        assertThat(read.files).containsOnlyKeys(host() + "/help", host() + "/help/a", host() + "/help/b");
        assertThat(server.requests()).containsExactly("/robots.txt", "/help", "/help/a", "/help/b");
        assertThat(read.expected).isEqualTo(3);
    }

    @Test
    void robots_txt_is_kept_to() throws IOException {
        server.on("/robots.txt", new Answer(200, Map.of("Content-Type", "text/plain"), """
                        User-agent: *
                        Disallow: /

                        User-agent: Deskhand
                        Disallow: /help/private
                        """))
                .on("/help", page("Help", "Start", "/help/private", "/help/open"))
                .on("/help/open", page("Open", "Text"))
                .on("/help/private", page("Private", "Secret"));

        CollectedFiles read = read("/help", WebSource.Reach.CRAWL);

        assertThat(read.files).containsOnlyKeys(host() + "/help", host() + "/help/open");
        assertThat(read.skipped.get(host() + "/help/private")).contains("robots.txt");
        assertThat(server.requests()).doesNotContain("/help/private");
    }

    @Test
    void a_server_whose_robots_txt_fails_is_left_alone() throws IOException {
        server.on("/robots.txt", Answer.status(503)).on("/help", page("Help", "Start"));

        CollectedFiles read = read("/help", WebSource.Reach.PAGE);

        assertThat(read.files).isEmpty();
        assertThat(server.requests()).doesNotContain("/help");
    }

    @Test
    void copies_are_recognised_by_their_canonical_address_and_by_their_text() throws IOException {
        server.on("/help", page("Help", "Start", "/help/a", "/help/a?print=1", "/help/copy"))
                .on("/help/a", canonical("/help/a"))
                .on("/help/a?print=1", canonical("/help/a"))
                .on("/help/copy", Answer.html("<html><body><h1>A</h1><p>Same</p></body></html>"));

        CollectedFiles read = read("/help", WebSource.Reach.CRAWL);

        assertThat(read.files).containsOnlyKeys(host() + "/help", host() + "/help/a");
        assertThat(read.skipped.get(host() + "/help/a?print=1")).contains("another address of");
        assertThat(read.skipped.get(host() + "/help/copy")).contains("same text");
    }

    @Test
    void pages_to_sign_in_and_error_pages_are_no_articles() throws IOException {
        server.on("/help", page("Help", "Start", "/help/account", "/help/gone", "/help/hidden", "/help/form"))
                .on("/help/account", new Answer(302, Map.of("Location", "/login?next=/help/account"), ""))
                .on("/login?next=/help/account", page("Welcome", "Please sign in"))
                .on("/help/gone", page("Page not found", "Sorry"))
                .on(
                        "/help/hidden",
                        Answer.html("<head><meta name=robots content='noindex'></head><body><p>x</p></body>"))
                .on("/help/form", Answer.html("<body><h1>Hi</h1><form><input type=password></form></body>"));

        CollectedFiles read = read("/help", WebSource.Reach.CRAWL);

        assertThat(read.files).containsOnlyKeys(host() + "/help");
        assertThat(read.skipped.get(host() + "/help/account")).contains("sign in");
        assertThat(read.skipped.get(host() + "/help/form")).contains("sign in");
        assertThat(read.skipped.get(host() + "/help/gone")).contains("error page");
        assertThat(read.skipped.get(host() + "/help/hidden")).contains("not to be indexed");
    }

    @Test
    void an_unchanged_page_is_not_sent_again_and_its_links_are_still_followed() throws IOException {
        server.on("/help", withEtag("v1", page("Help", "Start", "/help/a"))).on("/help/a", page("A", "Text"));
        CollectedFiles again = new CollectedFiles();
        again.noted = read("/help", WebSource.Reach.CRAWL).noted;
        again.held.add(host() + "/help");
        try (OutboundClient client = server.client()) {
            source("/help", WebSource.Reach.CRAWL, NO_PAUSE, client).read(again);
        }

        assertThat(again.unchanged).containsExactly(host() + "/help");
        assertThat(again.files).containsOnlyKeys(host() + "/help/a");
    }

    @Test
    void a_broken_note_means_a_full_run() throws IOException {
        server.on("/help", page("Help", "Start"));
        CollectedFiles read = new CollectedFiles();
        read.noted = "{broken";

        try (OutboundClient client = server.client()) {
            source("/help", WebSource.Reach.PAGE, NO_PAUSE, client).read(read);
        }

        assertThat(read.files).hasSize(1);
    }

    @Test
    void a_sitemap_and_those_it_leads_to_name_the_pages() throws IOException {
        server.on("/sitemap.xml", xml("""
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>{base}/one.xml</loc></sitemap></sitemapindex>"""))
                .on("/one.xml", xml("""
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url><loc>{base}/a</loc></url><url><loc>{base}/b</loc></url>
                        <url><loc>http://other.example/c</loc></url></urlset>"""))
                .on("/a", page("A", "Text a"))
                .on("/b", page("B", "Text b"));

        CollectedFiles read = read("/sitemap.xml", WebSource.Reach.SITEMAP);

        assertThat(read.files).containsOnlyKeys(host() + "/a", host() + "/b");
        assertThat(WebSource.reachOf(server.uri("/sitemap.xml"), false)).isEqualTo(WebSource.Reach.SITEMAP);
    }

    @Test
    void a_page_limit_leaves_the_rest_unknown_so_that_nothing_is_pruned() throws IOException {
        server.on("/help", page("Help", "Start", "/help/a", "/help/b"))
                .on("/help/a", page("A", "a"))
                .on("/help/b", page("B", "b"));
        CollectedFiles read = new CollectedFiles();
        try (OutboundClient client = server.client()) {
            source("/help", WebSource.Reach.CRAWL, new WebSettings(2, Duration.ZERO), client)
                    .read(read);
        }

        assertThat(read.files).hasSize(2);
        assertThat(read.unreadableFolders).hasSize(1);
    }

    @Test
    void a_server_that_asks_to_wait_is_waited_for() throws IOException {
        server.on("/help", new Answer(429, Map.of("Retry-After", "0"), ""), page("Help", "Start"));

        assertThat(read("/help", WebSource.Reach.PAGE).files).hasSize(1);
    }

    @Test
    void what_cannot_be_read_is_named_and_what_is_gone_has_vanished() throws IOException {
        server.on("/help", page("Help", "Start", "/help/500", "/help/404", "/help/pdf"))
                .on("/help/500", Answer.status(500))
                .on("/help/pdf", new Answer(200, Map.of("Content-Type", "application/pdf"), "%PDF"));

        CollectedFiles read = read("/help", WebSource.Reach.CRAWL);

        assertThat(read.refused.get(host() + "/help/500")).contains("status 500");
        assertThat(read.refused.get(host() + "/help/pdf")).contains("application/pdf");
        assertThat(read.skipped.get(host() + "/help/404")).contains("status 404");
    }

    @Test
    void a_sitemap_that_is_none_ends_the_source() {
        server.on("/sitemap.xml", Answer.html("<html>Not a sitemap</html>"));

        assertThatThrownBy(() -> read("/sitemap.xml", WebSource.Reach.SITEMAP)).isInstanceOf(SourceException.class);
    }

    private CollectedFiles read(String path, WebSource.Reach reach) throws IOException {
        try (OutboundClient client = server.client()) {
            return CollectedFiles.from(source(path, reach, NO_PAUSE, client));
        }
    }

    private WebSource source(String path, WebSource.Reach reach, WebSettings settings, OutboundClient client) {
        return new WebSource(server.uri(path), reach, settings, client);
    }

    private String host() {
        return server.uri("/").getAuthority();
    }

    private static Answer page(String title, String text, String... links) {
        StringBuilder html = new StringBuilder("<html><body><main><h1>" + title + "</h1><p>" + text + "</p>");
        for (String link : links) {
            html.append("<a href=\"").append(link).append("\">link</a>");
        }
        return Answer.html(html.append("</main></body></html>").toString());
    }

    private static Answer canonical(String path) {
        return Answer.html(
                "<html><head><link rel=canonical href='" + path + "'></head><body><h1>A</h1><p>Same</p></body></html>");
    }

    private static Answer withEtag(String tag, Answer answer) {
        return new Answer(
                200, Map.of("Content-Type", "text/html; charset=utf-8", "ETag", "\"" + tag + "\""), answer.body());
    }

    private static Answer xml(String body) {
        return new Answer(200, Map.of("Content-Type", "application/xml"), "<?xml version=\"1.0\"?>" + body);
    }
}
