package dev.deskhand.bot.answer.confidence;

import dev.deskhand.bot.answer.AnswerSettings;
import dev.deskhand.bot.answer.Confidence;
import dev.deskhand.bot.answer.ConfidenceEstimator;
import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.Draft;
import dev.deskhand.bot.answer.Query;
import dev.deskhand.bot.answer.ShippedModels;
import dev.deskhand.bot.answer.SiteModels;
import dev.deskhand.knowledge.search.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Confidence and threshold by the site's own logistic models, else by the shipped ones. */
@Component
class LogisticEstimator implements ConfidenceEstimator {

    private static final int REASONS = 3;
    private static final String NOTHING_IN_COMMON = "No article has anything in common with the question.";
    private static final String NOT_CALIBRATED = "Not yet calibrated on your questions.";

    private final AnswerSettings settings;
    private final SiteModels siteModels;
    private final ConfidenceModels shipped;

    LogisticEstimator(AnswerSettings settings, SiteModels siteModels, ShippedModels shipped) {
        this.settings = settings;
        this.siteModels = siteModels;
        this.shipped = shipped.models();
    }

    @Override
    public Confidence estimate(Query query, SearchResult best, Draft draft) {
        Map<String, Double> features = ConfidenceFeatures.of(query, best, draft);
        Optional<ConfidenceModels> own = siteModels.find(query.question().site());
        ConfidenceModel model = own.orElse(shipped).forFeatures(features);
        double threshold = settings.thresholdOf(model);
        List<String> reasons = new ArrayList<>();
        if (draft.isEmpty()) {
            reasons.add(NOTHING_IN_COMMON);
        } else {
            model.weightiest(features, REASONS)
                    .forEach(term -> reasons.add(ReasonWords.of(term.feature(), term.part(features) >= 0)));
        }
        if (own.isEmpty()) {
            reasons.add(NOT_CALIBRATED);
        }
        return new Confidence(draft.isEmpty() ? 0 : model.probability(features), threshold, reasons, features);
    }
}
