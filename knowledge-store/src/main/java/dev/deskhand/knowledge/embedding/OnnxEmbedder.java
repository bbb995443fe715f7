package dev.deskhand.knowledge.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence-transformer model on ONNX Runtime, in this process: a question on the caller's thread, passages
 * also on the common pool.
 *
 * <p>A text without any letter or digit has the zero vector. ONNX Runtime unpacks its native library (28 MB) into the
 * temporary folder of every process; where that matters, unpack it once and name the folder by the system property
 * {@code onnxruntime.native.path} before the first model is opened.
 */
final class OnnxEmbedder implements Embedder {

    // DJL reports its use to its makers when its library loads, unless told otherwise; this house calls nobody.
    static {
        if (System.getProperty("OPT_OUT_TRACKING") == null) {
            System.setProperty("OPT_OUT_TRACKING", "true");
        }
    }

    // Longer than any token budget; keeps a megabyte of text out of the tokenizer.
    private static final int CHARACTERS_PER_TOKEN = 40;

    private final ModelFiles files;
    private final SessionSettings settings;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final HuggingFaceTokenizer counter;

    OnnxEmbedder(ModelFiles files, SessionSettings settings) {
        this.files = files;
        this.settings = settings;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(settings.threads());
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = files.graph().open(environment, options);
        } catch (OrtException | IOException e) {
            throw new EmbeddingException(
                    "model " + files.model().name() + " cannot be loaded: " + firstLine(e.getMessage()), e);
        }
        try {
            tokenizer = tokenizer(Map.of(
                    "padding", "false",
                    "truncation", "true",
                    "maxLength", Integer.toString(files.model().maxTokens())));
            counter = tokenizer(Map.of("padding", "false", "truncation", "false"));
        } catch (IOException | RuntimeException e) {
            closeSession();
            throw new EmbeddingException(
                    "the tokenizer of model " + files.model().name() + " cannot be read: " + firstLine(e.getMessage()),
                    e);
        }
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private HuggingFaceTokenizer tokenizer(Map<String, String> options) throws IOException {
        return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(files.tokenizer()), options);
    }

    @Override
    public EmbeddingModel model() {
        return files.model();
    }

    @Override
    public List<Embedding> embedPassages(List<String> texts) {
        Embedding[] embeddings = new Embedding[texts.size()];
        List<TokenizedText> tokenized = new ArrayList<>();
        for (int i = 0; i < embeddings.length; i++) {
            if (isReadable(texts.get(i))) {
                tokenized.add(tokenize(i, files.passagePrefix() + texts.get(i)));
            } else {
                embeddings[i] = zero();
            }
        }
        // Batches in parallel on one-threaded sessions keep all cores busy without waiting for one another.
        LengthBatches.of(tokenized, settings.batchTokens()).parallelStream().forEach(batch -> {
            List<Embedding> results = run(batch);
            for (int i = 0; i < batch.size(); i++) {
                embeddings[batch.get(i).index()] = results.get(i);
            }
        });
        return List.of(embeddings);
    }

    @Override
    public Embedding embedQuestion(String text) {
        if (!isReadable(text)) {
            return zero();
        }
        return run(List.of(tokenize(0, files.questionPrefix() + text))).get(0);
    }

    @Override
    public int countTokens(String text) {
        return text.isEmpty()
                ? 0
                : counter.encode(withoutLoneSurrogates(text), false, false).getIds().length;
    }

    private static boolean isReadable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Embedding zero() {
        return Embedding.of(new float[files.model().dimension()]);
    }

    private TokenizedText tokenize(int index, String text) {
        int most = files.model().maxTokens() * CHARACTERS_PER_TOKEN;
        String head = text.length() > most ? text.substring(0, most) : text;
        Encoding encoding = tokenizer.encode(withoutLoneSurrogates(head), true, false);
        return new TokenizedText(index, encoding.getIds(), encoding.getTypeIds());
    }

    /** The tokenizer's native side takes UTF-8, which has no lone surrogates. */
    private static String withoutLoneSurrogates(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                : text;
    }

    private List<Embedding> run(List<TokenizedText> batch) {
        int width = batch.stream().mapToInt(TokenizedText::length).max().orElse(0);
        long[] shape = {batch.size(), width};
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        LongBuffer types = LongBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            TokenizedText text = batch.get(row);
            ids.put(row * width, text.ids());
            types.put(row * width, text.types());
            Arrays.fill(mask.array(), row * width, row * width + text.length(), 1);
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor = OnnxTensor.createTensor(environment, types, shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of("input_ids", idTensor, "attention_mask", maskTensor));
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", typeTensor);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor output = (OnnxTensor) result.get(0);
                checkShape(output.getInfo().getShape());
                return pool(output.getFloatBuffer(), batch, width);
            }
        } catch (OrtException e) {
            throw new EmbeddingException("model " + files.model().name() + " failed: " + firstLine(e.getMessage()), e);
        }
    }

    private void checkShape(long[] shape) {
        if (shape.length != 3) {
            throw new EmbeddingException("the model's first output has " + shape.length
                    + " axes, must be three: texts, tokens, components (export it without a pooling layer)");
        }
        if (shape[2] != files.model().dimension()) {
            throw new EmbeddingException("the model gives vectors of dimension " + shape[2] + ", not "
                    + files.model().dimension() + " as its description says");
        }
    }

    /** Vectors of a batch {@code [batch, width, dimension]}; padding counts for nothing. */
    private List<Embedding> pool(FloatBuffer vectors, List<TokenizedText> batch, int width) {
        int dimension = files.model().dimension();
        List<Embedding> embeddings = new ArrayList<>();
        float[] token = new float[dimension];
        for (int row = 0; row < batch.size(); row++) {
            int tokens = files.pooling() == Pooling.CLS ? 1 : batch.get(row).length();
            float[] sum = new float[dimension];
            for (int t = 0; t < tokens; t++) {
                vectors.get((row * width + t) * dimension, token);
                for (int d = 0; d < dimension; d++) {
                    sum[d] += token[d];
                }
            }
            embeddings.add(Embedding.of(sum));
        }
        return embeddings;
    }

    @Override
    public void close() {
        try {
            closeSession();
        } finally {
            tokenizer.close();
            counter.close();
        }
    }

    private void closeSession() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EmbeddingException("model " + files.model().name() + " cannot be closed", e);
        }
    }
}
