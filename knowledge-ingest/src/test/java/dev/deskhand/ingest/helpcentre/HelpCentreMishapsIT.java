package dev.deskhand.ingest.helpcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.ingest.helpcentre.HelpCentreSource.Maker;
import dev.deskhand.ingest.outbound.StubServer.Answer;
import dev.deskhand.ingest.source.CollectedFiles;
import dev.deskhand.ingest.source.SourceException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with real ones: limits, expired tokens, pages that break off, other servers. */
class HelpCentreMishapsIT extends HelpCentreCase {

    /** Each maker's first request, the path behind its address, and an answer that holds nothing. */
    static Stream<Arguments> firstRequests() {
        String nothing = "{\"results\": [], \"data\": [], \"payload\": []}";
        return Stream.of(
                Arguments.of(Maker.ZENDESK, "/api/v2/help_center/categories.json" + PAGE, "", nothing),
                Arguments.of(Maker.INTERCOM, "/help_center/collections?page=1&per_page=50", "", nothing),
                Arguments.of(Maker.FRESHDESK, "/api/v2/solutions/categories?per_page=100", "", "[]"),
                Arguments.of(Maker.CHATWOOT, "/hc/verdly.json", "/hc/verdly", nothing),
                Arguments.of(Maker.CONFLUENCE, RESTRICTED, "/wiki/spaces/GARDEN", nothing));
    }

    @ParameterizedTest
    @MethodSource("firstRequests")
    void every_maker_s_rate_limit_is_waited_for_and_broken_pages_are_asked_for_again(
            Maker maker, String request, String path, String nothing) throws IOException {
        restIsEmpty();
        server.on(
                request,
                new Answer(429, Map.of("Retry-After", "0"), ""),
                Answer.json("{\"broken\": [\"off"),
                Answer.json(nothing));

        CollectedFiles read = read(maker, path, "a:b");

        assertThat(read.refused).isEmpty();
        assertThat(server.requests()).containsSequence(request, request, request);
    }

    @ParameterizedTest
    @MethodSource("firstRequests")
    void every_maker_s_expired_token_and_lasting_faults_end_the_source_with_a_sentence(
            Maker maker, String request, String path) {
        server.on(request, Answer.status(401));
        assertThatThrownBy(() -> read(maker, path, "a:b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("does not accept the token");

        server.on(request, new Answer(429, Map.of("Retry-After", "0"), ""));
        assertThatThrownBy(() -> read(maker, path, "a:b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("still asks to wait");

        server.on(request, Answer.json("{\"broken\": [\"off"));
        assertThatThrownBy(() -> read(maker, path, "a:b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not whole");
    }

    private void restIsEmpty() {
        server.on("/api/v2/help_center/sections.json" + PAGE, Answer.json("{}"))
                .on("/api/v2/help_center/locales.json", Answer.json("{}"))
                .on("/api/v2/help_center/user_segments.json" + PAGE, Answer.json("{}"))
                .on("/api/v2/settings/helpdesk", Answer.json("{}"))
                .on(CONFLUENCE, Answer.json("{\"results\": []}"))
                .on("/articles?page=1&per_page=50", Answer.json("{}"))
                .on("/hc/verdly/en/articles.json?page=1", Answer.json("{\"payload\": []}"));
    }

    @Test
    void a_rate_limit_is_waited_for_and_a_page_that_breaks_off_is_asked_for_again() throws IOException {
        zendesk();
        server.on(
                "/api/v2/help_center/locales.json",
                new Answer(429, Map.of("Retry-After", "0"), ""),
                Answer.json("{\"locales\": [\"en-us\""),
                Answer.json("{\"locales\": [\"de\"]}"));

        assertThat(read(Maker.ZENDESK, "", "a:b").files).containsOnlyKeys("zendesk-11-de");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void an_expired_token_ends_the_source_with_a_sentence(int status) {
        server.on("/api/v2/help_center/categories.json" + PAGE, Answer.status(status));

        assertThatThrownBy(() -> read(Maker.ZENDESK, "", "a:b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("does not accept the token");
    }

    @Test
    void credentials_are_not_sent_to_another_server_that_a_page_names() {
        zendesk();
        server.on(
                "/api/v2/help_center/de/articles.json" + PAGE,
                Answer.json(
                        "{\"articles\": [], \"meta\": {\"has_more\": true}, \"links\": {\"next\": \"http://evil.example/next\"}}"));

        assertThatThrownBy(() -> read(Maker.ZENDESK, "", "a:b"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("another server");
    }

    @Test
    void names_are_read_as_people_write_them() {
        assertThat(HelpCentreSource.makerOf("zendesk:https://acme.example.com")).contains(Maker.ZENDESK);
        assertThat(HelpCentreSource.makerOf("https://acme.example.com")).isEmpty();
        assertThat(HelpCentreSource.makerOf("docs/zendesk")).isEmpty();
        assertThatThrownBy(() -> HelpCentreSource.addressOf("zendesk:acme"))
                .hasMessageContaining("zendesk:https://acme.example.com");
    }
}
