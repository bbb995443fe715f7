package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.answer.ConfidenceModel;
import dev.deskhand.bot.answer.ConfidenceModels;
import dev.deskhand.bot.answer.FeatureNames;
import dev.deskhand.bot.calibration.CalibrationFacts;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.InputCheck;
import dev.deskhand.bot.problem.TextLimit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks models that a caller brings: a broken one would spoil every answer. */
@Component
class CalibrationRequests {

    private static final int MOST_POINTS = 2000;
    private static final TextLimit WORDS = TextLimit.required(1000);

    /** What was found to be in order. */
    record Checked(ConfidenceModels models, CalibrationFacts facts) {}

    /** @throws DeskhandException 400 that names all that is wrong */
    Checked checked(CalibrationRequest body) {
        InputCheck check = new InputCheck();
        check(body.read(), "/read", check);
        check(body.unread(), "/unread", check);
        check(body.facts(), check);
        check.done();
        if (body.read() == null || body.unread() == null || body.facts() == null) {
            throw new IllegalStateException("checked above");
        }
        return new Checked(new ConfidenceModels(body.read(), body.unread()), body.facts());
    }

    private static void check(@Nullable CalibrationFacts facts, InputCheck check) {
        if (facts == null) {
            check.wrong("/facts", "is missing");
            return;
        }
        check.text("/facts/way", facts.way(), WORDS).text("/facts/says", facts.says(), WORDS);
        check.that("/facts/before", Objects.nonNull(facts.before()), "is missing");
        check.that("/facts/after", Objects.nonNull(facts.after()), "is missing");
    }

    private void check(@Nullable ConfidenceModel model, String at, InputCheck check) {
        if (model == null) {
            check.wrong(at, "is missing");
            return;
        }
        check.that(at + "/intercept", Double.isFinite(model.intercept()), "must be a finite number");
        check.that(at + "/terms", !model.terms().isEmpty(), "is empty");
        check.atMost(at + "/terms", model.terms(), MOST_POINTS);
        for (int i = 0; i < model.terms().size(); i++) {
            term(model.terms().get(i), at + "/terms/" + i, check);
        }
        rising(model.isotonic().stream().map(ConfidenceModel.Step::confidence).toList(), at + "/isotonic", check);
        rising(model.isotonic().stream().map(ConfidenceModel.Step::right).toList(), at + "/isotonic", check);
        rising(
                model.thresholds().stream()
                        .map(ConfidenceModel.Threshold::target)
                        .toList(),
                at + "/thresholds",
                check);
        check.that(
                at + "/thresholds",
                model.thresholds().stream().allMatch(it -> it.threshold() >= 0 && it.threshold() <= 1),
                "has a threshold outside 0 to 1");
    }

    private void term(ConfidenceModel.Term term, String at, InputCheck check) {
        check.that(
                at + "/feature",
                FeatureNames.ALL.contains(term.feature()),
                "is \"" + term.feature() + "\", which this version does not compute");
        check.that(
                at + "/scale",
                term.scale() > 0 && Double.isFinite(term.scale()),
                "is " + term.scale() + ", must be above 0");
        check.that(
                at + "/weight",
                Double.isFinite(term.weight()) && Double.isFinite(term.mean()),
                "must be a finite number, as must the mean");
    }

    private static void rising(List<Double> values, String at, InputCheck check) {
        check.atMost(at, values, MOST_POINTS);
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            boolean fits = value >= 0 && value <= 1 && (i == 0 || value >= values.get(i - 1));
            check.that(at + "/" + i, fits, "is " + value + ", must be 0 to 1 and not below the one before");
        }
    }
}
