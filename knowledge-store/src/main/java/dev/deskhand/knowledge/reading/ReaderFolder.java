package dev.deskhand.knowledge.reading;

import java.nio.file.Path;

/**
 * An extractive reader of one's own: a folder with {@code model.onnx}, {@code tokenizer.json} and
 * {@code reader.properties}, whose keys {@link ReadingProperties} lists.
 */
public record ReaderFolder(Path path) {

    /**
     * Loads the model and tries it; the caller closes it.
     *
     * @throws ReadingException when a file is missing or says something impossible; the message names it
     */
    public PassageReader open() {
        try {
            PassageReader reader = new OnnxPassageReader(PairModel.open(path, "reader.properties"));
            try {
                reader.read("a", "b");
                return reader;
            } catch (ReadingException e) {
                reader.close();
                throw e;
            }
        } catch (ReadingException e) {
            throw new ReadingException("the reader's folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }
}
