package dev.deskhand.bot.calibration.web;

import dev.deskhand.bot.answer.ConfidenceModel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two calibrations side by side: what they rest on, and how their models differ. */
@Schema(name = "CalibrationComparison")
record CalibrationComparison(
        CalibrationResponse from, CalibrationResponse to, List<Difference> read, List<Difference> unread) {

    /**
     * A weight that differs, for features on the scale of each model.
     *
     * @param name of a feature, or {@code intercept}
     * @param from null where the model has no such term, as is {@code to}
     */
    @Schema(name = "CalibrationDifference")
    record Difference(
            String name, @Nullable Double from, @Nullable Double to) {}

    static CalibrationComparison of(CalibrationResponse from, CalibrationResponse to) {
        return new CalibrationComparison(
                from.withoutModels(),
                to.withoutModels(),
                differences(from.read(), to.read()),
                differences(from.unread(), to.unread()));
    }

    private static List<Difference> differences(@Nullable ConfidenceModel from, @Nullable ConfidenceModel to) {
        if (from == null || to == null) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        if (from.intercept() != to.intercept()) {
            differences.add(new Difference("intercept", from.intercept(), to.intercept()));
        }
        Map<String, Double> before = weights(from);
        Map<String, Double> after = weights(to);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Double old = before.get(name);
            Double now = after.get(name);
            if (old == null || !old.equals(now)) {
                differences.add(new Difference(name, old, now));
            }
        }
        return differences;
    }

    private static Map<String, Double> weights(ConfidenceModel model) {
        return model.terms().stream()
                .collect(Collectors.toMap(ConfidenceModel.Term::feature, ConfidenceModel.Term::weight, Double::sum));
    }
}
