package dev.deskhand.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.deskhand.bot.model.ScriptedEndpoint.Behaviour;
import dev.deskhand.bot.model.TextModelException.Cause;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to fail that endpoints are known for. Whatever happens, the caller gets one exception in our own words, no
 * text that is none, and gets it in time.
 */
class FailingEndpointTest {

    private static final Duration TICK = Duration.ofMillis(5);
    private static final String ITS_WORDS = "the endpoint's very own words";

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                arguments("429", Behaviours.fails(429, Map.of(), ITS_WORDS)),
                arguments("500", Behaviours.fails(500, Map.of(), ITS_WORDS)),
                arguments("401", Behaviours.fails(401, Map.of(), ITS_WORDS)),
                arguments("204", (Behaviour) reply -> reply.head(204, Map.of())),
                arguments("a redirect", Behaviours.redirectsTo("http://127.0.0.1:1/v1/chat/completions")),
                arguments("HTML", Behaviours.sendsHtml()),
                arguments("JSON in one piece", Behaviours.sends("application/json", "{\"choices\":[]}".getBytes())),
                arguments("no type", (Behaviour) reply -> {
                    reply.head(200, Map.of());
                    reply.piece(ITS_WORDS);
                }),
                arguments("broken JSON", Behaviours.sendsBrokenJson()),
                arguments("a wrong schema", Behaviours.sendsTheWrongSchema()),
                arguments("invalid UTF-8", Behaviours.sendsInvalidUtf8()),
                arguments("an error within the stream", (Behaviour) reply -> {
                    reply.ok();
                    reply.event("{\"error\":{\"message\":\"" + ITS_WORDS + "\",\"code\":500}}");
                }),
                arguments("50 MB on a line", Behaviours.sendsALineOf(50_000_000)),
                arguments("nothing at all", Behaviours.saysInPieces(List.of(""))),
                arguments("an end without a word", Behaviours.stopsAfter()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void what_is_no_answer_is_refused(String way, Behaviour behaviour) {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> behaviour)) {
            Outcome outcome = ask(Models.over(endpoint));

            assertThat(outcome.fault().why()).isEqualTo(Cause.REFUSED);
            assertThat(outcome.pieces()).isEmpty();
            assertThat(outcome.fault().getMessage()).doesNotContain(ITS_WORDS);
        }
    }

    static Stream<Arguments> silences() {
        return Stream.of(
                arguments("accepts and sends nothing", Behaviours.staysSilent()),
                arguments("sends a head and nothing else", Behaviours.sendsTheHeadOnly()),
                arguments("drips comments", Behaviours.drips(TICK)),
                arguments("drips bytes", Behaviours.dripsBytes(TICK)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("silences")
    void without_a_first_word_it_is_not_waited_for(String way, Behaviour behaviour) {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> behaviour)) {
            Outcome outcome = ask(Models.over(endpoint).with("first-token", "300ms"));

            assertThat(outcome.fault().why()).isEqualTo(Cause.TIME);
            assertThat(outcome.pieces()).isEmpty();
            assertThat(endpoint.asked()).hasSize(1);
        }
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                arguments("stalls", Behaviours.stallsAfter("One ")),
                arguments("closes in the middle of a chunk", Behaviours.diesAfter("One ")),
                arguments("stops without an end", Behaviours.stopsAfter("One ")),
                arguments("goes on in broken JSON", (Behaviour) reply -> {
                    reply.ok();
                    reply.piece("One ");
                    reply.event("{\"choices\":[{");
                }),
                arguments("goes on in HTML", (Behaviour) reply -> {
                    reply.ok();
                    reply.piece("One ");
                    reply.write("<html>502</html>\n\n");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void a_text_that_breaks_off_keeps_what_was_told(String way, Behaviour behaviour) {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> behaviour)) {
            Outcome outcome = ask(Models.over(endpoint).with("gap", "500ms"));

            assertThat(outcome.fault().why()).isEqualTo(Cause.BROKEN);
            assertThat(outcome.pieces()).containsExactly("One ");
            assertThat(endpoint.asked()).hasSize(1);
        }
    }

    @Test
    void a_text_without_an_end_is_ended_by_the_time_for_all_of_it() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> Behaviours.neverEnds("more ", TICK))) {
            Outcome outcome = ask(Models.over(endpoint).with("total", "2s"));

            assertThat(outcome.fault().why()).isIn(Cause.BROKEN, Cause.TIME);
        }
    }

    @Test
    void a_text_without_an_end_is_ended_by_its_size() {
        try (ScriptedEndpoint endpoint =
                ScriptedEndpoint.start(any -> Behaviours.neverEnds("more ".repeat(500), Duration.ZERO))) {
            Outcome outcome = ask(Models.over(endpoint).with("max-size", "64KB"));

            assertThat(outcome.fault().why()).isEqualTo(Cause.BROKEN);
            assertThat(String.join("", outcome.pieces())).hasSizeLessThan(64 * 1024);
        }
    }

    @Test
    void of_a_line_without_an_end_only_a_little_is_taken() {
        AtomicLong taken = new AtomicLong();
        Behaviour endless = reply -> {
            reply.ok();
            byte[] block = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            while (true) {
                reply.write(block);
                taken.addAndGet(block.length);
            }
        };
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.start(any -> endless)) {
            Outcome outcome = ask(Models.over(endpoint));

            assertThat(outcome.fault().why()).isEqualTo(Cause.REFUSED);
        }
        assertThat(taken.get())
                .as("what lies in the sockets' buffers beside 2 MB")
                .isLessThan(30_000_000);
    }

    @Test
    void a_redirect_is_not_followed() {
        try (ScriptedEndpoint secret = ScriptedEndpoint.start(any -> Behaviours.says("inside"));
                ScriptedEndpoint endpoint =
                        ScriptedEndpoint.start(any -> Behaviours.redirectsTo(secret.baseUrl() + "/chat/completions"))) {
            Outcome outcome = ask(Models.over(endpoint));

            assertThat(outcome.fault().why()).isEqualTo(Cause.REFUSED);
            assertThat(secret.asked()).isEmpty();
        }
    }

    @Test
    void where_nobody_listens_the_next_model_is_asked() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (ScriptedEndpoint second = ScriptedEndpoint.start(any -> Behaviours.says("Here."))) {
            Models models =
                    Models.over().and("http://127.0.0.1:" + port + "/v1").and(second.baseUrl());

            Completion completion = models.start().complete(TextModelTest.prompt("Hi"));

            assertThat(completion.text()).isEqualTo("Here.");
        }
    }

    private static Outcome ask(Models models) {
        List<String> pieces = new ArrayList<>();
        TextModel model = models.start();
        TextModelException fault = catchThrowableOfType(
                TextModelException.class, () -> model.complete(TextModelTest.prompt("Hi"), pieces::add));
        return new Outcome(fault, pieces);
    }

    private record Outcome(TextModelException fault, List<String> pieces) {}
}
