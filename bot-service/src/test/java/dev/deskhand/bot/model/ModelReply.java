package dev.deskhand.bot.model;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reply of a scripted endpoint while it is being written, right or wrong. */
public final class ModelReply {

    private final HttpExchange exchange;
    private final ScriptedEndpoint.Asked asked;
    private final CountDownLatch ends;

    ModelReply(HttpExchange exchange, ScriptedEndpoint.Asked asked, CountDownLatch ends) {
        this.exchange = exchange;
        this.asked = asked;
        this.ends = ends;
    }

    /** What is being answered. */
    public ScriptedEndpoint.Asked asked() {
        return asked;
    }

    /** Writes the status and headers; a body of unknown length may follow. */
    public void head(int status, Map<String, String> headers) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, 0);
        exchange.getResponseBody().flush();
    }

    /** Writes the head of a stream or of a whole completion, whichever was asked for. */
    public void ok() throws IOException {
        head(200, Map.of("Content-Type", asked.stream() ? "text/event-stream; charset=utf-8" : "application/json"));
    }

    public void write(byte[] bytes) throws IOException {
        OutputStream out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One event of a stream. */
    public void event(String data) throws IOException {
        write("data: " + data + "\n\n");
    }

    /** A piece of text as an event. */
    public void piece(String text) throws IOException {
        ObjectNode chunk = envelope("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", text);
        choice.putNull("finish_reason");
        event(chunk.toString());
    }

    /** The last events: why it ended, what it cost. */
    public void end(String finishReason, int promptTokens, int completionTokens) throws IOException {
        ObjectNode last = envelope("chat.completion.chunk");
        ObjectNode choice = last.putArray("choices").addObject().put("index", 0);
        choice.putObject("delta");
        choice.put("finish_reason", finishReason);
        event(last.toString());
        ObjectNode usage = envelope("chat.completion.chunk");
        usage.putArray("choices");
        usage(usage, promptTokens, completionTokens);
        event(usage.toString());
        event("[DONE]");
    }

    /** A completion in one piece. */
    public void whole(String text, String finishReason, int promptTokens, int completionTokens) throws IOException {
        ObjectNode completion = envelope("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.putObject("message").put("role", "assistant").put("content", text);
        choice.put("finish_reason", finishReason);
        usage(completion, promptTokens, completionTokens);
        write(completion.toString());
    }

    /** Waits, or throws when the endpoint ends before. */
    public void pause(Duration duration) throws IOException {
        try {
            if (ends.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("the endpoint ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the endpoint ends", e);
        }
    }

    private ObjectNode envelope(String kind) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", kind)
                .put("created", 1_770_000_000L)
                .put("model", asked.model());
    }

    private static void usage(ObjectNode into, int promptTokens, int completionTokens) {
        into.putObject("usage")
                .put("prompt_tokens", promptTokens)
                .put("completion_tokens", completionTokens)
                .put("total_tokens", promptTokens + completionTokens);
    }
}
