package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.ask.Pieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as server-sent events: {@code stage} for each step taken, {@code delta} for each piece of the text,
 * {@code citation}, and {@code done} with the whole JSON. The deltas joined are the text, to the letter.
 */
record AnswerStream(JsonMapper json, String body, Map<String, Double> stageMillis) {

    private static final Logger log = LoggerFactory.getLogger(AnswerStream.class);
    private static final List<String> STAGES =
            List.of("prepare", "retrieve", "rerank", "compose", "confidence", "decide");

    /** Writes the events; when the client has gone away the rest is dropped, for the answer is on record. */
    void writeTo(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            OutputStream out = response.getOutputStream();
            for (Event event : events()) {
                out.write(event.frame().getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            log.debug("The client left before the end of the stream", e);
        }
    }

    List<Event> events() {
        JsonNode answer = json.readTree(body);
        List<Event> events = new ArrayList<>();
        stageMillis.entrySet().stream()
                .sorted(Comparator.comparingInt(stage -> place(stage.getKey())))
                .forEach(stage -> events.add(event("stage", Map.of("stage", stage.getKey(), "ms", stage.getValue()))));
        JsonNode text = answer.path("answer");
        if (text.isObject()) {
            String language = text.path("language").asString();
            for (String piece : Pieces.of(text.path("text").asString(), language)) {
                events.add(event("delta", Map.of("text", piece)));
            }
        }
        answer.path("citations").forEach(citation -> events.add(event("citation", citation)));
        events.add(new Event("done", body));
        return events;
    }

    /* Stages in the order of the path; one that is not known here comes last. */
    private static int place(String stage) {
        int place = STAGES.indexOf(stage);
        return place < 0 ? STAGES.size() : place;
    }

    private Event event(String name, Object data) {
        return new Event(name, json.writeValueAsString(data));
    }

    /**
     * One event.
     *
     * @param data JSON on one line
     */
    record Event(String name, String data) {

        String frame() {
            return "event: " + name + "\ndata: " + data + "\n\n";
        }
    }
}
