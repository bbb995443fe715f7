package dev.deskhand.knowledge.embedding;

/**
 * Everything needed to run a model.
 *
 * @param model name, dimension, longest input and languages
 * @param onnx the ONNX graph with inputs {@code input_ids}, {@code attention_mask} and perhaps {@code token_type_ids},
 *     whose first output is {@code [batch, tokens, dimension]}
 * @param tokenizer Hugging Face {@code tokenizer.json}
 * @param pooling as the model was trained
 * @param questionPrefix instruction put before a question, may be empty
 * @param passagePrefix instruction put before a passage, may be empty
 */
record ModelFiles(
        EmbeddingModel model,
        byte[] onnx,
        byte[] tokenizer,
        Pooling pooling,
        String questionPrefix,
        String passagePrefix) {}
