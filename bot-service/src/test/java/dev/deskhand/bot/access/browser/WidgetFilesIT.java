package dev.deskhand.bot.access.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.WidgetTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class WidgetFilesIT extends WidgetTest {

    @Test
    void files_may_be_loaded_and_kept_by_any_page() {
        HttpResponse<String> file = send(to("/widget/probe.js"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(file.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(file.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(file.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void an_unchanged_file_is_not_sent_again() {
        String tag = send(to("/widget/probe.js")).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = send(to("/widget/probe.js").header("If-None-Match", tag));

        assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void files_are_sent_compressed() {
        HttpResponse<String> file = send(to("/widget/probe.js").header("Accept-Encoding", "gzip"));

        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void what_is_not_there_is_a_problem_that_nobody_keeps() {
        HttpResponse<String> nothing = send(to("/widget/locales/xx.js"));

        assertThat(code(nothing)).isEqualTo("404 not_found");
        assertThat(nothing.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_page_of_our_own_runs_nothing_but_our_own_scripts() {
        HttpResponse<String> page = send(to("/demo"));

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
                .contains("img-src 'self' data: blob:", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe"));
    }
}
