package dev.deskhand.knowledge.reading;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.util.Optional;
import java.util.Set;

/**
 * An extractive reader: two outputs with a number for each token, for where an answer starts and where it ends. The first
 * token of the pair stands for no answer, as in SQuAD 2.
 */
record OnnxPassageReader(PairModel model) implements PassageReader {

    private static final int LONGEST = 60;

    @Override
    public String name() {
        return model.properties().name();
    }

    @Override
    public Set<String> languages() {
        return model.properties().languages();
    }

    @Override
    public Optional<Found> read(String question, String passage) {
        Encoding pair = model.encode(question, passage);
        float[][] outputs = model.run(pair, 2);
        int tokens = pair.getIds().length;
        if (outputs[0].length != tokens || outputs[1].length != tokens) {
            throw new ReadingException("the model's outputs have " + outputs[0].length + " numbers for " + tokens
                    + " tokens, must have one each (export it for question-answering)");
        }
        return best(pair, outputs[0], outputs[1], passage);
    }

    private static Optional<Found> best(Encoding pair, float[] starts, float[] ends, String passage) {
        double none = starts[0] + ends[0];
        CharSpan[] places = pair.getCharTokenSpans();
        Optional<Found> best = Optional.empty();
        double most = 0;
        for (int from = 1; from < starts.length; from++) {
            for (int to = from; isOfPassage(pair, places, to) && isOfPassage(pair, places, from); to++) {
                double score = starts[from] + ends[to] - none;
                if (score > most) {
                    most = score;
                    best = Optional.of(found(passage, places[from].getStart(), places[to].getEnd(), score));
                }
                if (to - from == LONGEST || to + 1 == starts.length) {
                    break;
                }
            }
        }
        return best;
    }

    /* The tokenizer counts code points. */
    private static Found found(String passage, int start, int end, double score) {
        return new Found(passage.offsetByCodePoints(0, start), passage.offsetByCodePoints(0, end), score);
    }

    private static boolean isOfPassage(Encoding pair, CharSpan[] places, int token) {
        return pair.getSequenceIds()[token] == 1 && pair.getSpecialTokenMask()[token] == 0 && places[token] != null;
    }

    @Override
    public void close() {
        model.close();
    }
}
