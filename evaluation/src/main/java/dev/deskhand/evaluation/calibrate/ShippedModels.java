package dev.deskhand.evaluation.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            List<FeatureSet> own =
                    sets.stream().filter(set -> set.kind() == kind).toList();
            if (!own.isEmpty()) {
                List<LeaveFamilyOut.Row> rows =
                        Trainer.families(own).size() < 2 ? List.of() : LeaveFamilyOut.of(trainer, own, target);
                models.add(new ShippedModels(kind, trainer.train(own).withProvenance(provenance(own, origin)), rows));
            }
        }
        return models;
    }

    private static String provenance(List<FeatureSet> sets, String origin) {
        int questions = sets.stream().mapToInt(set -> set.rows().size()).sum();
        String names = String.join(
                ", ",
                sets.stream()
                        .map(set -> set.name() + " (" + set.rows().size() + ")")
                        .toList());
        return String.format(
                Locale.ROOT,
                "Logistic regression on %,d questions of %d sets, each weighing the same: %s. Curve and thresholds from"
                        + " confidences of families left out of the fit. %s",
                questions,
                sets.size(),
                names,
                origin);
    }
}
