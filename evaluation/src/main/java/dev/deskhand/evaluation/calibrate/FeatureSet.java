package dev.deskhand.evaluation.calibrate;

import java.util.List;

/**
 * One knowledge base's answers in languages of one kind.
 *
 * @param name of the data set, with a language behind it where the set has several
 * @param rows in the questions' order, canned and refused ones left out
 */
public record FeatureSet(String name, ModelKind kind, List<LabelledAnswer> rows) {

    public FeatureSet {
        rows = List.copyOf(rows);
    }

    /** Sets of one origin share the name up to the first hyphen; they are left out together. */
    String family() {
        return name.split("[- ]", 2)[0];
    }
}
