package dev.deskhand.knowledge.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reading models small enough to be understood: each known word has a weight. A reranker's score is the sum over the words
 * of the passage; a reader starts and ends its answer where the weights are greatest. Writes the folders that {@link
 * RerankerFolder} and {@link ReaderFolder} read; the graphs are ONNX protobufs, written field by field.
 */
public final class TinyPairModel {

    private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private TinyPairModel() {}

    /** Writes a reranker with these weights, all in lower case; other words weigh nothing. */
    public static Path writeReranker(Path folder, Map<String, Float> weights) {
        List<String> words = weights.keySet().stream().sorted().toList();
        return write(folder, "reranker.properties", words, model(reranker(table(words, weights))));
    }

    /** Writes a reader that likes to start at some words and to end at others; other words and no answer weigh nothing. */
    public static Path writeReader(Path folder, Map<String, Float> starts, Map<String, Float> ends) {
        List<String> words = Stream.concat(starts.keySet().stream(), ends.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return write(folder, "reader.properties", words, model(reader(table(words, starts), table(words, ends))));
    }

    private static Path write(Path folder, String description, List<String> words, byte[] model) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("model.onnx"), model);
            Files.writeString(folder.resolve("tokenizer.json"), tokenizer(words));
            Files.writeString(folder.resolve(description), "maxTokens=32\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer table(List<String> words, Map<String, Float> weights) {
        ByteBuffer table =
                ByteBuffer.allocate(4 * (SPECIAL.size() + words.size())).order(ByteOrder.LITTLE_ENDIAN);
        SPECIAL.forEach(token -> table.putFloat(0));
        words.forEach(word -> table.putFloat(weights.getOrDefault(word, 0f)));
        return table;
    }

    private static String tokenizer(List<String> words) {
        StringBuilder vocabulary = new StringBuilder();
        int id = 0;
        for (String token : SPECIAL) {
            vocabulary.append("\"").append(token).append("\": ").append(id++).append(", ");
        }
        for (String word : words) {
            vocabulary.append("\"").append(word).append("\": ").append(id++).append(", ");
        }
        vocabulary.setLength(vocabulary.length() - 2);
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                             {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                  "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                           {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                           {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                  "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                                     "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(vocabulary);
    }

    /* score = sum over the tokens of the passage (type 1) of weight[token] */
    private static Message reranker(ByteBuffer weights) {
        return inputs(new Message())
                .add(1, node("Gather", List.of("weights", "input_ids"), "each"))
                .add(1, node("Cast", List.of("token_type_ids"), "type").add(5, number("to", FLOAT)))
                .add(1, node("Mul", List.of("each", "type"), "passage"))
                .add(1, node("ReduceSum", List.of("passage", "axes"), "logits").add(5, number("keepdims", 1)))
                .add(5, tensor("weights", FLOAT, weights.capacity() / 4, weights.array()))
                .add(5, tensor("axes", INT64, 1, new byte[] {1, 0, 0, 0, 0, 0, 0, 0}))
                .add(12, value("logits", FLOAT, "one"));
    }

    private static Message reader(ByteBuffer starts, ByteBuffer ends) {
        return inputs(new Message())
                .add(1, node("Gather", List.of("starts", "input_ids"), "start_logits"))
                .add(1, node("Gather", List.of("ends", "input_ids"), "end_logits"))
                .add(5, tensor("starts", FLOAT, starts.capacity() / 4, starts.array()))
                .add(5, tensor("ends", FLOAT, ends.capacity() / 4, ends.array()))
                .add(12, value("start_logits", FLOAT, "tokens"))
                .add(12, value("end_logits", FLOAT, "tokens"));
    }

    private static Message inputs(Message graph) {
        return graph.add(2, "tiny")
                .add(11, value("input_ids", INT64, "tokens"))
                .add(11, value("attention_mask", INT64, "tokens"))
                .add(11, value("token_type_ids", INT64, "tokens"));
    }

    private static byte[] model(Message graph) {
        return new Message()
                .add(1, 8)
                .add(8, new Message().add(1, "").add(2, 13))
                .add(7, graph)
                .bytes();
    }

    private static Message node(String operator, List<String> inputs, String output) {
        Message node = new Message();
        inputs.forEach(input -> node.add(1, input));
        return node.add(2, output).add(4, operator);
    }

    private static Message number(String name, long value) {
        return new Message().add(1, name).add(3, value).add(20, 2);
    }

    private static Message tensor(String name, int type, int length, byte[] little) {
        return new Message().add(1, length).add(2, type).add(8, name).add(9, little);
    }

    private static Message value(String name, int type, String second) {
        Message shape = new Message()
                .add(1, new Message().add(2, "batch"))
                .add(1, second.equals("one") ? new Message().add(1, 1) : new Message().add(2, second));
        return new Message()
                .add(1, name)
                .add(2, new Message().add(1, new Message().add(1, type).add(2, shape)));
    }

    /** A message of protocol buffers in the making. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message add(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message add(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        Message add(int field, String text) {
            return add(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message add(int field, Message inner) {
            return add(field, inner.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
