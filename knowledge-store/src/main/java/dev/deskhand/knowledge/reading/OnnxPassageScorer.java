package dev.deskhand.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A cross-encoder: the first output is one number for a pair, or two of which the second speaks for the passage.
 */
record OnnxPassageScorer(PairModel model) implements PassageScorer {

    @Override
    public String name() {
        return model.properties().name();
    }

    @Override
    public Set<String> languages() {
        return model.properties().languages();
    }

    @Override
    public List<Double> score(String question, List<String> passages) {
        List<Double> scores = new ArrayList<>();
        for (String passage : passages) {
            scores.add(logit(model.run(model.encode(question, passage), 1)[0]));
        }
        return scores;
    }

    private static double logit(float[] output) {
        if (output.length < 1 || output.length > 2) {
            throw new ReadingException("the model's first output has " + output.length
                    + " numbers for a pair, must be one or two (export it for text-classification)");
        }
        return output.length == 1 ? output[0] : output[1] - output[0];
    }

    @Override
    public void close() {
        model.close();
    }
}
