package dev.deskhand.evaluation.calibrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the model of one kind is fitted on.
 *
 * @param own sets of the kind itself; thresholds and figures come from these alone
 * @param borrowed sets of the other kind that join the fit: relative features say the same there, and the few knowledge
 *     bases in unread languages are too alike to learn from by themselves
 */
public record TrainingSets(ModelKind kind, List<FeatureSet> own, List<FeatureSet> borrowed) {

    public TrainingSets {
        own = List.copyOf(own);
        borrowed = List.copyOf(borrowed);
    }

    /** Of all sets those for one kind. */
    public static TrainingSets of(ModelKind kind, Collection<FeatureSet> sets) {
        return new TrainingSets(
                kind, ofKind(kind, sets), kind == ModelKind.UNREAD ? ofKind(ModelKind.READ, sets) : List.of());
    }

    private static List<FeatureSet> ofKind(ModelKind kind, Collection<FeatureSet> sets) {
        return sets.stream().filter(set -> set.kind() == kind).toList();
    }

    TrainingSets without(String family) {
        return new TrainingSets(kind, others(own, family), others(borrowed, family));
    }

    private static List<FeatureSet> others(List<FeatureSet> sets, String family) {
        return sets.stream().filter(set -> !set.family().equals(family)).toList();
    }

    /** Own ones first. */
    List<FeatureSet> all() {
        List<FeatureSet> all = new ArrayList<>(own);
        all.addAll(borrowed);
        return all;
    }

    /** Of the own sets. */
    SortedSet<String> families() {
        SortedSet<String> families = new TreeSet<>();
        own.forEach(set -> families.add(set.family()));
        return families;
    }

    List<FeatureSet> ofFamily(String family) {
        return own.stream().filter(set -> set.family().equals(family)).toList();
    }
}
