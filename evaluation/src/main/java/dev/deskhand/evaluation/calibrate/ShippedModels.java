package dev.deskhand.evaluation.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The models that the service ships with, fitted on all sets, and how their trainer does when families are left out.
 *
 * @param rows by set; of a kind with one family only there are none
 */
public record ShippedModels(ModelKind kind, ConfidenceModel model, List<LeaveFamilyOut.Row> rows) {

    public ShippedModels {
        rows = List.copyOf(rows);
    }

    /**
     * @param sets of both kinds
     * @param target precision whose threshold is tried on the families left out
     * @param origin commit and command, for the provenance
     * @return one for each kind that has sets
     */
    public static List<ShippedModels> fit(List<FeatureSet> sets, Trainer trainer, double target, String origin) {
        List<ShippedModels> models = new ArrayList<>();
        for (ModelKind kind : ModelKind.values()) {
            TrainingSets training = TrainingSets.of(kind, sets);
            if (!training.own().isEmpty()) {
                List<LeaveFamilyOut.Row> rows =
                        training.families().size() < 2 ? List.of() : LeaveFamilyOut.of(trainer, training, target);
                ConfidenceModel model = trainer.train(training).withProvenance(provenance(training, origin));
                models.add(new ShippedModels(kind, model, rows));
            }
        }
        return models;
    }

    private static String provenance(TrainingSets training, String origin) {
        String own = String.format(
                Locale.ROOT,
                "Logistic regression on %,d questions of %d sets, each family weighing the same: %s.",
                questions(training.own()),
                training.own().size(),
                names(training.own()));
        String borrowed = training.borrowed().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " To the weights, not to the thresholds, %,d questions of languages that the model reads are"
                                + " added: %s.",
                        questions(training.borrowed()),
                        names(training.borrowed()));
        return own + borrowed + " Thresholds from confidences of families left out of the fit. " + origin;
    }

    private static int questions(List<FeatureSet> sets) {
        return sets.stream().mapToInt(set -> set.rows().size()).sum();
    }

    private static String names(List<FeatureSet> sets) {
        return sets.stream()
                .map(set -> set.name() + " (" + set.rows().size() + ")")
                .collect(Collectors.joining(", "));
    }
}
