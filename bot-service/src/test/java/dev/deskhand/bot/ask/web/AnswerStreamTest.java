package dev.deskhand.bot.ask.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.problem.DeskhandException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AnswerStreamTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void each_event_is_one_name_and_one_line_of_json() {
        String body =
                "{\"answer\":{\"text\":\"One. Two.\\nThree.\",\"language\":\"en\"},\"citations\":[{\"score\":1}]}";
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), response);

        assertThat(stream.events(body, Map.of("decide", 0.5, "prepare", 1.5)).stream()
                        .map(AnswerStream.Event::frame))
                .satisfiesExactly(
                        frame -> assertThat(frame)
                                .startsWith("event: stage\ndata: {")
                                .contains("\"prepare\""),
                        frame -> assertThat(frame)
                                .startsWith("event: stage\ndata: {")
                                .contains("\"decide\""),
                        frame -> assertThat(frame).isEqualTo("event: delta\ndata: {\"text\":\"One. \"}\n\n"),
                        frame -> assertThat(frame).isEqualTo("event: delta\ndata: {\"text\":\"Two.\\n\"}\n\n"),
                        frame -> assertThat(frame).isEqualTo("event: delta\ndata: {\"text\":\"Three.\"}\n\n"),
                        frame -> assertThat(frame).isEqualTo("event: citation\ndata: {\"score\":1}\n\n"),
                        frame -> assertThat(frame).isEqualTo("event: done\ndata: " + body + "\n\n"));
    }

    @Test
    void what_was_told_while_it_was_written_is_not_told_again() throws Exception {
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), response);

        stream.told("One. [1]");
        String before = response.getContentAsString();
        stream.finish("{\"answer\":{\"text\":\"One. [1] Two.\",\"language\":\"en\"},\"citations\":[]}", Map.of());

        assertThat(before).isEqualTo("event: delta\ndata: {\"text\":\"One. [1]\"}\n\n");
        assertThat(response.getContentAsString().substring(before.length()))
                .startsWith("event: delta\ndata: {\"text\":\" Two.\"}\n\nevent: done\n");
        assertThat(response.getContentType()).startsWith("text/event-stream");
    }

    @Test
    void a_failure_after_the_first_piece_is_the_last_event() throws Exception {
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), response);
        stream.told("One.");

        stream.fail(DeskhandException.unavailable("no database", null));

        assertThat(response.getContentAsString()).endsWith("event: error\ndata: {\"code\":\"unavailable\"}\n\n");
    }

    @Test
    void silence_has_no_delta() {
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), response);

        assertThat(stream.events("{\"answer\":null,\"citations\":[]}", Map.of()))
                .extracting(AnswerStream.Event::name)
                .containsExactly("done");
    }
}
