package dev.deskhand.bot.ask.compat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.deskhand.bot.ask.Pieces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chat completion as server-sent events: the role, a sentence each, then citations and details together with the
 * reason for ending, at last {@code [DONE]}. The sentences joined are the message, to the letter.
 */
record ChatStream(JsonMapper json, ChatCompletion completion, boolean withUsage) {

    private static final Logger log = LoggerFactory.getLogger(ChatStream.class);
    private static final String END = "[DONE]";

    /** Writes the events; when the client has gone away the rest is dropped, for the answer is on record. */
    void writeTo(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            OutputStream out = response.getOutputStream();
            for (Chunk chunk : chunks()) {
                write(out, json.writeValueAsString(chunk));
            }
            write(out, END);
        } catch (IOException e) {
            log.debug("The client left before the end of the stream", e);
        }
    }

    List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        chunks.add(chunk(new Delta("assistant", "", null), null, null));
        for (String piece : Pieces.of(completion.message().content(), "")) {
            chunks.add(chunk(new Delta(null, piece, null), null, null));
        }
        Delta last = new Delta(null, null, completion.message().annotations());
        chunks.add(chunk(last, "stop", completion.deskhand()));
        if (withUsage) {
            chunks.add(chunk(List.of(), completion.usage(), null));
        }
        return chunks;
    }

    private Chunk chunk(Delta delta, @Nullable String finishReason, @Nullable ChatDetails details) {
        return chunk(List.of(new Choice(0, delta, null, finishReason)), null, details);
    }

    private Chunk chunk(List<Choice> choices, ChatCompletion.@Nullable Usage usage, @Nullable ChatDetails details) {
        return new Chunk(
                completion.id(),
                "chat.completion.chunk",
                completion.created(),
                completion.model(),
                choices,
                usage,
                details);
    }

    private static void write(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** One event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "object", "created", "model", "choices", "usage", "deskhand"})
    record Chunk(
            String id,
            String object,
            long created,
            String model,
            List<Choice> choices,
            ChatCompletion.@Nullable Usage usage,
            @Nullable ChatDetails deskhand) {}

    /** What is new of the only choice. */
    record Choice(
            int index,
            Delta delta,
            @Nullable Object logprobs,
            @JsonProperty("finish_reason") @Nullable String finishReason) {}

    /** A piece of the message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(
            @Nullable String role,
            @Nullable String content,
            @Nullable List<Annotation> annotations) {}
}
