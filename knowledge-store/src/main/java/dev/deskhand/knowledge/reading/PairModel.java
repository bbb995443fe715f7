package dev.deskhand.knowledge.reading;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model on ONNX Runtime that takes a question and a passage as one input, in this process and on the caller's thread.
 * Each pair runs alone, since quantised models would let it depend on its neighbours. Safe for use by several threads.
 */
final class PairModel implements AutoCloseable {

    // DJL reports its use to its makers when its library loads, unless told otherwise; this house calls nobody.
    static {
        if (System.getProperty("OPT_OUT_TRACKING") == null) {
            System.setProperty("OPT_OUT_TRACKING", "true");
        }
    }

    private static final String GRAPH = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";

    // Longer than any token budget; keeps a megabyte of text out of the tokenizer.
    private static final int CHARACTERS_PER_TOKEN = 40;

    private final ReadingProperties properties;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    /**
     * Loads a folder with {@code model.onnx}, {@code tokenizer.json} and a description.
     *
     * @throws ReadingException when a file is missing or says something impossible; the message names it
     */
    static PairModel open(Path folder, String description) {
        for (String file : List.of(GRAPH, TOKENIZER, description)) {
            if (!Files.isReadable(folder.resolve(file))) {
                throw new ReadingException(file + " is missing (the model's folder has " + GRAPH + ", " + TOKENIZER
                        + " and " + description + ")");
            }
        }
        try {
            ReadingProperties properties = ReadingProperties.read(folder, description);
            return new PairModel(properties, folder.resolve(GRAPH), Files.readAllBytes(folder.resolve(TOKENIZER)));
        } catch (IOException | IllegalArgumentException e) {
            throw new ReadingException(String.valueOf(e.getMessage()), e);
        }
    }

    private PairModel(ReadingProperties properties, Path graph, byte[] tokenizer) {
        this.properties = properties;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            this.session = environment.createSession(graph.toString(), options);
        } catch (OrtException e) {
            throw new ReadingException(GRAPH + " cannot be loaded: " + firstLine(e), e);
        }
        try {
            this.tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(tokenizer),
                    Map.of(
                            "padding", "false",
                            "truncation", "longest_first",
                            "maxLength", Integer.toString(properties.maxTokens())));
        } catch (IOException | RuntimeException e) {
            closeSession();
            throw new ReadingException(TOKENIZER + " cannot be read: " + firstLine(e), e);
        }
    }

    ReadingProperties properties() {
        return properties;
    }

    /**
     * The pair as the model takes it. A question takes half of the room at most, so that something of the passage is read.
     *
     * @throws ReadingException when the tokenizer fails
     */
    Encoding encode(String question, String passage) {
        int room = properties.maxTokens();
        try {
            return tokenizer.encode(cut(question, room / 2), cut(passage, room * CHARACTERS_PER_TOKEN), true, false);
        } catch (RuntimeException e) {
            throw new ReadingException("the tokenizer of " + properties.name() + " failed: " + firstLine(e), e);
        }
    }

    /**
     * Runs the model.
     *
     * @return the first outputs, as many as are wanted, each as its numbers in a row
     * @throws ReadingException when it fails or gives fewer
     */
    float[][] run(Encoding pair, int outputs) {
        long[] shape = {1, pair.getIds().length};
        try (OnnxTensor ids = tensor(pair.getIds(), shape);
                OnnxTensor mask = tensor(pair.getAttentionMask(), shape);
                OnnxTensor types = tensor(pair.getTypeIds(), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask));
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", types);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                if (result.size() < outputs) {
                    throw new ReadingException(
                            "the model has " + result.size() + " output, must have " + outputs + " (start and end)");
                }
                float[][] numbers = new float[outputs][];
                for (int i = 0; i < outputs; i++) {
                    numbers[i] = numbers((OnnxTensor) result.get(i));
                }
                return numbers;
            }
        } catch (OrtException e) {
            throw new ReadingException("model " + properties.name() + " failed: " + firstLine(e), e);
        }
    }

    private static float[] numbers(OnnxTensor output) {
        if (output.getFloatBuffer() == null) {
            throw new ReadingException("the model's output must be floating-point numbers");
        }
        float[] numbers = new float[output.getFloatBuffer().remaining()];
        output.getFloatBuffer().get(numbers);
        return numbers;
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /* The tokenizer's native side takes UTF-8, which has no lone surrogates: each becomes one other character. */
    private static String cut(String text, int most) {
        String head = text.length() > most ? text.substring(0, most) : text;
        return new String(head.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            closeSession();
        } finally {
            tokenizer.close();
        }
    }

    private void closeSession() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ReadingException("model " + properties.name() + " cannot be closed", e);
        }
    }
}
