package dev.deskhand.ingest.sandbox;

import dev.deskhand.ingest.format.Metadata;
import dev.deskhand.ingest.format.ReadContent;
import dev.deskhand.ingest.format.UnreadableException;
import dev.deskhand.ingest.source.Companions;
import dev.deskhand.ingest.source.ContentKind;
import dev.deskhand.ingest.source.RawFile;
import dev.deskhand.knowledge.article.ArticleWarning;
import dev.deskhand.knowledge.article.ArticleWarning.Kind;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the two processes say to each other: frames of a four-byte length and so many bytes. A request is a file, its kind
 * alone announces one; an answer is JSON with what was read, or with {@code refused} and the reason.
 */
final class Frames {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_FRAME = 64 << 20;

    private Frames() {}

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /** @throws IOException at the end of the stream, and for frames longer than 64 MB */
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_FRAME) {
            throw new IOException("frame of " + length + " bytes");
        }
        byte[] frame = new byte[length];
        in.readFully(frame);
        return frame;
    }

    static byte[] request(RawFile raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.size() + 1024);
        DataOutputStream out = new DataOutputStream(bytes);
        text(out, raw.kind().name());
        text(out, raw.path());
        text(out, raw.file());
        write(out, raw.bytes());
        out.writeInt(raw.companions().files().size());
        for (Map.Entry<String, byte[]> file : raw.companions().files().entrySet()) {
            text(out, file.getKey());
            write(out, file.getValue());
        }
        return bytes.toByteArray();
    }

    static RawFile request(DataInputStream in) throws IOException {
        ContentKind kind = ContentKind.valueOf(text(in));
        String path = text(in);
        String file = text(in);
        byte[] bytes = read(in);
        Map<String, byte[]> companions = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            companions.put(text(in), read(in));
        }
        return new RawFile(path, file, kind, bytes, null, new Companions(companions, Map.of()));
    }

    static byte[] answer(ReadContent content) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode metadata = answer.putObject("metadata");
        content.metadata().values().forEach(metadata::set);
        answer.put("title", content.title());
        answer.put("body", content.body());
        ArrayNode warnings = answer.putArray("warnings");
        content.warnings()
                .forEach(warning ->
                        warnings.addObject().put("kind", warning.kind().name()).put("text", warning.text()));
        answer.put("skip", content.skip());
        return JSON.writeValueAsBytes(answer);
    }

    static byte[] refusal(String reason) {
        return JSON.writeValueAsBytes(JSON.createObjectNode().put("refused", reason));
    }

    /** @throws UnreadableException when the answer is a refusal */
    static ReadContent content(byte[] answer) {
        JsonNode root = JSON.readTree(answer);
        if (root.has("refused")) {
            throw new UnreadableException(root.path("refused").asString());
        }
        Map<String, JsonNode> metadata = new LinkedHashMap<>();
        root.path("metadata").properties().forEach(entry -> metadata.put(entry.getKey(), entry.getValue()));
        List<ArticleWarning> warnings = new ArrayList<>();
        root.path("warnings")
                .forEach(warning -> warnings.add(ArticleWarning.of(
                        Kind.valueOf(warning.path("kind").asString()),
                        warning.path("text").asString())));
        return new ReadContent(
                new Metadata(metadata),
                optional(root, "title"),
                root.path("body").asString(""),
                warnings,
                optional(root, "skip"));
    }

    private static @Nullable String optional(JsonNode root, String name) {
        return root.hasNonNull(name) ? root.path(name).asString() : null;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(read(in), StandardCharsets.UTF_8);
    }
}
