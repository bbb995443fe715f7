package dev.deskhand.evaluation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.evaluation.metric.Estimate;
import dev.deskhand.evaluation.metric.FigureSheet;
import dev.deskhand.evaluation.metric.OutcomeConfusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardsTest {

    @TempDir
    Path temp;

    @Test
    void holds_within_the_tolerance_and_when_better() {
        Guards guards =
                guards("lamps:\n  hit@1: {expected: 0.90, tolerance: 0.02}\n  ece: {expected: 0.05, tolerance: 0.01}");

        assertThat(guards.check(measured(Map.of("hit@1", 0.88, "ece", 0.06)))).isEmpty();
        assertThat(guards.check(measured(Map.of("hit@1", 1.0, "ece", 0.0)))).isEmpty();
    }

    @Test
    void drops_beyond_the_tolerance_whichever_way_is_worse() {
        Guards guards =
                guards("lamps:\n  hit@1: {expected: 0.90, tolerance: 0.02}\n  ece: {expected: 0.05, tolerance: 0.01}");

        assertThat(guards.check(measured(Map.of("hit@1", 0.87, "ece", 0.07))))
                .extracting(Drop::figure)
                .containsExactly("hit@1", "ece");
    }

    @Test
    void a_figure_that_vanished_dropped() {
        Guards guards = guards("lamps:\n  hit@1: {expected: 0.90, tolerance: 0.02}");

        assertThat(guards.check(measured(Map.of()))).singleElement().satisfies(drop -> assertThat(drop.actual())
                .isEmpty());
    }

    @Test
    void guards_a_languages_figures() {
        Guards guards = guards("lamps:\n  languages:\n    he:\n      hit@1: {expected: 0.90, tolerance: 0.02}");

        assertThat(guards.check(measured(Map.of("hit@1", 1.0)))).singleElement().satisfies(drop -> {
            assertThat(drop.where()).isEqualTo("lamps he");
            assertThat(drop.actual()).hasValue(0.5);
        });
    }

    @Test
    void refuses_to_guard_nothing() {
        assertThatThrownBy(() ->
                        guards("other:\n  hit@1: {expected: 1, tolerance: 0}").check(measured(Map.of())))
                .isInstanceOf(GuardException.class)
                .hasMessageContaining("lamps");
        assertThatThrownBy(() -> guards("lamps: {}")).hasMessageContaining("expects nothing");
    }

    @Test
    void names_what_does_not_fit() {
        assertThatThrownBy(() -> guards("lamps:\n  hit@1: 0.9"))
                .isInstanceOf(GuardException.class)
                .hasMessageContaining("lamps hit@1 must be {expected: number, tolerance: number}");
        assertThatThrownBy(() -> Guards.read(temp.resolve("missing.yaml"))).isInstanceOf(GuardException.class);
    }

    private Guards guards(String yaml) {
        Path file = temp.resolve("guards.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Guards.read(file);
    }

    private static Map<String, Guards.Measured> measured(Map<String, Double> figures) {
        return Map.of("lamps", new Guards.Measured(sheet(figures), Map.of("he", sheet(Map.of("hit@1", 0.5)))));
    }

    private static FigureSheet sheet(Map<String, Double> figures) {
        Map<String, Estimate> estimates = figures.entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> new Estimate(e.getValue(), null, 1)));
        return new FigureSheet(1, 1, estimates, Map.of(), new OutcomeConfusion(1, 0, 0, 0, 0), Map.of());
    }
}
