package dev.deskhand.bot.ask.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerStreamTest {

    @Test
    void each_event_is_one_name_and_one_line_of_json() {
        String body =
                "{\"answer\":{\"text\":\"One. Two.\\nThree.\",\"language\":\"en\"},\"citations\":[{\"score\":1}]}";
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), body, Map.of("decide", 0.5, "prepare", 1.5));

        assertThat(stream.events().stream().map(AnswerStream.Event::frame))
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
    void silence_has_no_delta() {
        AnswerStream stream = new AnswerStream(JsonMapper.shared(), "{\"answer\":null,\"citations\":[]}", Map.of());

        assertThat(stream.events()).extracting(AnswerStream.Event::name).containsExactly("done");
    }
}
