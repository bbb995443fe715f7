package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.ask.Pieces;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
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
 * An answer as server-sent events: {@code delta} for each piece of the text, as it is written where a model writes it;
 * {@code stage} for each step taken, {@code citation}, and {@code done} with the whole JSON, which has the last word. When
 * it fails after the first piece, {@code error} is the last event. A client that goes away is no failure, for the answer is
 * on record.
 */
final class AnswerStream {

    private static final Logger log = LoggerFactory.getLogger(AnswerStream.class);
    private static final List<String> STAGES =
            List.of("prepare", "rewrite", "retrieve", "rerank", "compose", "confidence", "decide", "write");

    private final JsonMapper json;
    private final HttpServletResponse response;
    private final StringBuilder told = new StringBuilder();
    private boolean begun;
    private boolean gone;

    AnswerStream(JsonMapper json, HttpServletResponse response) {
        this.json = json;
        this.response = response;
    }

    /** A piece that stays. */
    void told(String piece) {
        told.append(piece);
        write(delta(piece));
    }

    boolean hasBegun() {
        return begun;
    }

    void finish(String body, Map<String, Double> stageMillis) {
        events(body, stageMillis).forEach(this::write);
    }

    /** Ends what has begun. */
    void fail(RuntimeException failure) {
        log.warn("An answer failed after its first sentence", failure);
        ErrorCode code = failure instanceof DeskhandException known ? known.code() : ErrorCode.INTERNAL;
        write(event("error", Map.of("code", code.slug())));
    }

    /** What remains to be told of an answer. */
    List<Event> events(String body, Map<String, Double> stageMillis) {
        JsonNode answer = json.readTree(body);
        List<Event> events = new ArrayList<>();
        stageMillis.entrySet().stream()
                .sorted(Comparator.comparingInt(stage -> place(stage.getKey())))
                .forEach(stage -> events.add(event("stage", Map.of("stage", stage.getKey(), "ms", stage.getValue()))));
        JsonNode text = answer.path("answer");
        String whole = text.path("text").asString("");
        if (text.isObject() && whole.startsWith(told.toString())) {
            Pieces.of(whole.substring(told.length()), text.path("language").asString())
                    .forEach(piece -> events.add(delta(piece)));
        }
        answer.path("citations").forEach(citation -> events.add(event("citation", citation)));
        events.add(new Event("done", body));
        return events;
    }

    private void write(Event event) {
        if (gone) {
            return;
        }
        try {
            if (!begun) {
                begin();
            }
            OutputStream out = response.getOutputStream();
            out.write(event.frame().getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            gone = true;
            log.debug("The client left before the end of the stream", e);
        }
    }

    private void begin() {
        begun = true;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /* Stages in the order of the path; one that is not known here comes last. */
    private static int place(String stage) {
        int place = STAGES.indexOf(stage);
        return place < 0 ? STAGES.size() : place;
    }

    private Event delta(String piece) {
        return event("delta", Map.of("text", piece));
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
