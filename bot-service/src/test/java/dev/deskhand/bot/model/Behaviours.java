package dev.deskhand.bot.model;

import dev.deskhand.bot.model.ScriptedEndpoint.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How endpoints behave, well and badly. */
public final class Behaviours {

    private static final Duration LONG = Duration.ofMinutes(5);

    private Behaviours() {}

    /** Writes a text to its end, word by word where a stream is asked for; four characters are a token. */
    public static Behaviour says(String text) {
        return saysInPieces(List.of(text.split("(?<=\\s)")));
    }

    /** The same with these pieces. */
    public static Behaviour saysInPieces(List<String> pieces) {
        return ends("stop", pieces);
    }

    /** Writes a text and says that it had to stop at the limit of tokens. */
    public static Behaviour isCutOff(String text) {
        return ends("length", List.of(text));
    }

    /** Writes pieces one by one with a pause before each. */
    public static Behaviour saysSlowly(Duration pause, String... pieces) {
        return reply -> {
            reply.ok();
            for (String piece : pieces) {
                reply.pause(pause);
                reply.piece(piece);
            }
            reply.end("stop", 1, 1);
        };
    }

    /** Accepts the request and sends nothing, not even a status. */
    public static Behaviour staysSilent() {
        return reply -> reply.pause(LONG);
    }

    /** Says that all is well, and then nothing. */
    public static Behaviour sendsTheHeadOnly() {
        return reply -> {
            reply.ok();
            reply.pause(LONG);
        };
    }

    /** Comments of a stream, one after the other, and never a word. */
    public static Behaviour drips(Duration pause) {
        return reply -> {
            reply.ok();
            while (true) {
                reply.write(":\n\n");
                reply.pause(pause);
            }
        };
    }

    /** A byte of an event at a time. */
    public static Behaviour dripsBytes(Duration pause) {
        return reply -> {
            reply.ok();
            reply.write("data: {\"id\":\"");
            while (true) {
                reply.write("a");
                reply.pause(pause);
            }
        };
    }

    /** Begins, and then nothing more. */
    public static Behaviour stallsAfter(String... pieces) {
        return reply -> {
            reply.ok();
            for (String piece : pieces) {
                reply.piece(piece);
            }
            reply.pause(LONG);
        };
    }

    /** Begins, and ends the connection in the middle of a chunk. */
    public static Behaviour diesAfter(String... pieces) {
        return reply -> {
            reply.ok();
            for (String piece : pieces) {
                reply.piece(piece);
            }
            reply.write("data: {\"id\":\"chatcmpl-1\",\"choi");
            throw new IOException("dies as it was told to");
        };
    }

    /** Begins, and ends the stream in good order without having come to an end. */
    public static Behaviour stopsAfter(String... pieces) {
        return reply -> {
            reply.ok();
            for (String piece : pieces) {
                reply.piece(piece);
            }
        };
    }

    /** Says the same for ever. */
    public static Behaviour neverEnds(String piece, Duration pause) {
        return reply -> {
            reply.ok();
            while (true) {
                reply.piece(piece);
                reply.pause(pause);
            }
        };
    }

    /** Refuses in OpenAI's form. */
    public static Behaviour fails(int status) {
        return fails(status, Map.of());
    }

    /** The same with further headers, such as {@code Retry-After}. */
    public static Behaviour fails(int status, Map<String, String> headers) {
        return fails(status, headers, "the endpoint refuses as it was told to");
    }

    /** The same with a message of one's own. */
    public static Behaviour fails(int status, Map<String, String> headers, String message) {
        return reply -> {
            Map<String, String> all = new TreeMap<>(headers);
            all.put("Content-Type", "application/json");
            reply.head(status, all);
            reply.write("{\"error\":{\"message\":\"" + message + "\",\"type\":\"scripted\",\"code\":null}}");
        };
    }

    /** Sends the caller elsewhere. */
    public static Behaviour redirectsTo(String location) {
        return reply -> reply.head(307, Map.of("Location", location));
    }

    /** Some 200 with a body of one's own. */
    public static Behaviour sends(String contentType, byte[] body) {
        return reply -> {
            reply.head(200, Map.of("Content-Type", contentType));
            reply.write(body);
        };
    }

    /** A page for people. */
    public static Behaviour sendsHtml() {
        return sends("text/html", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    }

    /** The right type, and JSON that breaks off. */
    public static Behaviour sendsBrokenJson() {
        return reply -> {
            reply.ok();
            String broken = "{\"id\":\"chatcmpl-1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hel";
            reply.write(reply.asked().stream() ? "data: " + broken + "\n\ndata: [DONE]\n\n" : broken);
        };
    }

    /** Good JSON of another kind. */
    public static Behaviour sendsTheWrongSchema() {
        return reply -> {
            reply.ok();
            String wrong = "{\"answer\":[\"Hello\"],\"choices\":\"none\"}";
            reply.write(reply.asked().stream() ? "data: " + wrong + "\n\ndata: [DONE]\n\n" : wrong);
        };
    }

    /** Bytes that are no UTF-8 in the place of the text. */
    public static Behaviour sendsInvalidUtf8() {
        return reply -> {
            reply.ok();
            boolean stream = reply.asked().stream();
            String part = stream ? "delta" : "message";
            reply.write((stream ? "data: " : "") + "{\"id\":\"chatcmpl-1\",\"choices\":[{\"index\":0,\"" + part
                    + "\":{\"role\":\"assistant\",\"content\":\"");
            reply.write(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
            reply.write("\"},\"finish_reason\":\"stop\"}]}" + (stream ? "\n\ndata: [DONE]\n\n" : ""));
        };
    }

    /** One line of so many bytes. */
    public static Behaviour sendsALineOf(long bytes) {
        return reply -> {
            reply.ok();
            reply.write(reply.asked().stream() ? "data: {\"id\":\"" : "{\"id\":\"");
            byte[] block = "a".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            for (long sent = 0; sent < bytes; sent += block.length) {
                reply.write(block);
            }
            reply.write("\"}\n\n");
        };
    }

    private static Behaviour ends(String reason, List<String> pieces) {
        return reply -> {
            String text = String.join("", pieces);
            int promptTokens =
                    tokens(reply.asked().instructions() + reply.asked().data());
            reply.ok();
            if (!reply.asked().stream()) {
                reply.whole(text, reason, promptTokens, tokens(text));
                return;
            }
            for (String piece : pieces) {
                reply.piece(piece);
            }
            reply.end(reason, promptTokens, tokens(text));
        };
    }

    private static int tokens(String text) {
        return (text.length() + 3) / 4;
    }
}
