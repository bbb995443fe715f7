package dev.deskhand.evaluation.metric;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * 1 if the language that the service found is the one that the set states, by the primary subtag of BCP 47 ({@code zh}
 * for {@code zh-Hans}), else 0. Questions whose set states none, and refused ones, do not count.
 */
public record LanguageAccuracy() implements RowMetric {

    @Override
    public String name() {
        return "language-id";
    }

    @Override
    public OptionalDouble of(JudgedRow row) {
        String stated = row.question().language();
        if (stated == null || row.result().outcome().equals("refused")) {
            return OptionalDouble.empty();
        }
        String found = row.result().language();
        return OptionalDouble.of(found != null && primary(found).equals(primary(stated)) ? 1 : 0);
    }

    static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
