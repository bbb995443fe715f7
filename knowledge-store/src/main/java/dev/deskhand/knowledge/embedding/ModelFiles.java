package dev.deskhand.knowledge.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;

/**
 * Everything needed to run a model.
 *
 * @param model name, dimension, longest input and languages
 * @param graph the ONNX graph with inputs {@code input_ids}, {@code attention_mask} and perhaps {@code token_type_ids},
 *     whose first output is {@code [batch, tokens, dimension]}
 * @param tokenizer Hugging Face {@code tokenizer.json}
 * @param pooling as the model was trained
 * @param questionPrefix instruction put before a question, may be empty
 * @param passagePrefix instruction put before a passage, may be empty
 */
record ModelFiles(
        EmbeddingModel model,
        Graph graph,
        byte[] tokenizer,
        Pooling pooling,
        String questionPrefix,
        String passagePrefix) {

    /** The network: bytes from a jar, or a file that ONNX Runtime reads by itself, with what it refers to. */
    @FunctionalInterface
    interface Graph {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException, IOException;
    }
}
