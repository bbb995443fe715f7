package dev.deskhand.evaluation.bench;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The bundled model on ONNX Runtime and nothing else: texts tokenized, sorted by length, run in padded batches with all
 * cores inside each operator, and pooled. What any program that uses this model can reach at most this way.
 */
final class RawModel implements AutoCloseable {

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String MAX_TOKENS = "256";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    RawModel(int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL);
                InputStream tokens = resource(TOKENIZER)) {
            options.setIntraOpNumThreads(threads);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(
                    tokens, Map.of("padding", "false", "truncation", "true", "maxLength", MAX_TOKENS));
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the bundled model cannot be loaded", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = RawModel.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }

    /** Texts a second. */
    double rate(List<String> texts, int batchTexts) {
        long start = System.nanoTime();
        embed(texts, batchTexts);
        return texts.size() / ((System.nanoTime() - start) / 1e9);
    }

    /** Vectors of the texts, shortest text first. */
    List<float[]> embed(List<String> texts, int batchTexts) {
        List<long[]> tokens = new ArrayList<>(texts.size());
        for (String text : texts) {
            Encoding encoding = tokenizer.encode(text, true, false);
            tokens.add(encoding.getIds());
        }
        tokens.sort(Comparator.comparingInt(ids -> ids.length));
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int start = 0; start < tokens.size(); start += batchTexts) {
            vectors.addAll(run(tokens.subList(start, Math.min(tokens.size(), start + batchTexts))));
        }
        return vectors;
    }

    private List<float[]> run(List<long[]> batch) {
        int width = batch.get(batch.size() - 1).length;
        long[] shape = {batch.size(), width};
        LongBuffer ids = LongBuffer.allocate(batch.size() * width);
        LongBuffer mask = LongBuffer.allocate(batch.size() * width);
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < batch.get(row).length; i++) {
                ids.put(row * width + i, batch.get(row)[i]);
                mask.put(row * width + i, 1);
            }
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.allocate(batch.size() * width), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            return means((float[][][]) result.get(0).getValue(), batch);
        } catch (OrtException e) {
            throw new IllegalStateException("the bundled model cannot be run", e);
        }
    }

    private static List<float[]> means(float[][][] vectors, List<long[]> batch) {
        List<float[]> means = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            float[] sum = new float[vectors[row][0].length];
            int tokens = batch.get(row).length;
            for (int t = 0; t < tokens; t++) {
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += vectors[row][t][d] / tokens;
                }
            }
            means.add(sum);
        }
        return means;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the bundled model cannot be closed", e);
        } finally {
            tokenizer.close();
        }
    }
}
