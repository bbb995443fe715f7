package dev.deskhand.knowledge.reading;

import java.nio.file.Path;
import java.util.List;

/**
 * A cross-encoder of one's own: a folder with {@code model.onnx}, {@code tokenizer.json} and {@code reranker.properties},
 * whose keys {@link ReadingProperties} lists.
 */
public record RerankerFolder(Path path) {

    /**
     * Loads the model and tries it; the caller closes it.
     *
     * @throws ReadingException when a file is missing or says something impossible; the message names it
     */
    public PassageScorer open() {
        try {
            PassageScorer scorer = new OnnxPassageScorer(PairModel.open(path, "reranker.properties"));
            try {
                scorer.score("a", List.of("a", "b"));
                return scorer;
            } catch (ReadingException e) {
                scorer.close();
                throw e;
            }
        } catch (ReadingException e) {
            throw new ReadingException("the reranker's folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }
}
