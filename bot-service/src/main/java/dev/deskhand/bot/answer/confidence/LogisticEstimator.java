package dev.deskhand.bot.answer.confidence;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.ConfidenceEstimator;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.search.SearchResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Confidence by the shipped logistic model, one for languages that the embedding model reads and one for others. */
@Component
class LogisticEstimator implements ConfidenceEstimator {

    private static final int REASONS = 3;

    private final ConfidenceModel read;
    private final ConfidenceModel unread;
    private final double threshold;

    LogisticEstimator(AnswerSettings settings) {
        this.threshold = settings.threshold();
        this.read = load("read");
        this.unread = load("unread");
    }

    @Override
    public Confidence estimate(Query query, SearchResult best, Draft draft) {
        Map<String, Double> features = ConfidenceFeatures.of(query, best);
        if (draft.isEmpty()) {
            return new Confidence(
                    0, threshold, List.of("No article has anything in common with the question."), features);
        }
        ConfidenceModel model = features.getOrDefault("lead_cosine", 0.0) != 0 ? read : unread;
        return new Confidence(
                model.probability(features),
                threshold,
                model.weightiest(features, REASONS).stream()
                        .map(term -> ReasonWords.of(term.feature(), term.part(features) >= 0))
                        .toList(),
                features);
    }

    private static ConfidenceModel load(String name) {
        try (InputStream stream = LogisticEstimator.class.getResourceAsStream("/confidence/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("confidence model " + name + " is missing from the jar");
            }
            return new JsonMapper().readValue(stream, ConfidenceModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
