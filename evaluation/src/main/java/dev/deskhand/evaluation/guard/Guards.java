package dev.deskhand.evaluation.guard;

import dev.deskhand.evaluation.metric.Direction;
import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.FigureSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Expected figures per data set, from YAML. Only a change for the worse beyond the tolerance is a drop; which way is
 * worse is the figure's own.
 *
 * <pre>
 * sample-help-centre:
 *   hit@1: {expected: 0.90, tolerance: 0.02}
 *   languages:
 *     he:
 *       hit@1: {expected: 0.85, tolerance: 0.05}
 * </pre>
 */
public final class Guards {

    private final List<Expectation> expectations;

    private Guards(List<Expectation> expectations) {
        this.expectations = expectations;
    }

    /**
     * A run's figures by the guard's names.
     *
     * @param all over all questions
     * @param languages by language tag
     */
    public record Measured(FigureSheet all, Map<String, FigureSheet> languages) {}

    /** @throws GuardException if the file is missing or not as described */
    public static Guards read(Path file) {
        try {
            JsonNode root = new YAMLMapper().readTree(file.toFile());
            List<Expectation> expectations = new ArrayList<>();
            root.properties().forEach(set -> readSet(set.getKey(), set.getValue(), expectations));
            if (expectations.isEmpty()) {
                throw new GuardException(file + " expects nothing");
            }
            return new Guards(List.copyOf(expectations));
        } catch (JacksonException e) {
            throw new GuardException(file + " cannot be read: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new GuardException(file + ": " + e.getMessage(), e);
        }
    }

    private static void readSet(String set, JsonNode figures, List<Expectation> expectations) {
        figures.properties().forEach(entry -> {
            if (entry.getKey().equals("languages")) {
                entry.getValue().properties().forEach(language -> language.getValue()
                        .properties()
                        .forEach(figure -> expectations.add(
                                expectation(set, language.getKey(), figure.getKey(), figure.getValue()))));
            } else {
                expectations.add(expectation(set, "", entry.getKey(), entry.getValue()));
            }
        });
    }

    private static Expectation expectation(String set, String language, String figure, JsonNode node) {
        JsonNode expected = node.path("expected");
        JsonNode tolerance = node.path("tolerance");
        if (!expected.isNumber() || !tolerance.isNumber()) {
            throw new IllegalArgumentException(
                    set + " " + figure + " must be {expected: number, tolerance: number}, is " + node);
        }
        return new Expectation(set, language, figure, expected.doubleValue(), tolerance.doubleValue());
    }

    /**
     * What dropped; a figure that is expected but not there dropped too. Sets that were not run are not checked.
     *
     * @param measured by set name
     * @throws GuardException if nothing of what was run is expected to be anything
     */
    public List<Drop> check(Map<String, Measured> measured) {
        List<Expectation> due = expectations.stream()
                .filter(expectation -> measured.containsKey(expectation.set()))
                .toList();
        if (due.isEmpty()) {
            throw new GuardException("no figure is guarded for " + String.join(", ", measured.keySet()));
        }
        List<Drop> drops = new ArrayList<>();
        for (Expectation expectation : due) {
            Measured sheets = Objects.requireNonNull(measured.get(expectation.set()));
            FigureSheet sheet = expectation.language().isEmpty()
                    ? sheets.all()
                    : sheets.languages().get(expectation.language());
            OptionalDouble actual = value(sheet, expectation.figure());
            double loss = actual.isPresent()
                    ? Direction.of(expectation.figure()).loss(expectation.expected(), actual.getAsDouble())
                    : Double.POSITIVE_INFINITY;
            if (loss > expectation.tolerance() + 1e-9) {
                String where =
                        expectation.set() + (expectation.language().isEmpty() ? "" : " " + expectation.language());
                drops.add(
                        new Drop(where, expectation.figure(), expectation.expected(), expectation.tolerance(), actual));
            }
        }
        return drops;
    }

    private static OptionalDouble value(@Nullable FigureSheet sheet, String figure) {
        Estimate estimate = sheet == null ? null : sheet.figures().get(figure);
        return estimate == null ? OptionalDouble.empty() : OptionalDouble.of(estimate.value());
    }
}
