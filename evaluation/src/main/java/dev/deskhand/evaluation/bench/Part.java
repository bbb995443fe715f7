package dev.deskhand.evaluation.bench;

import java.util.List;
import java.util.Map;

/**
 * What one part of the benchmark found.
 *
 * @param name in the JSON
 * @param charts for the picture
 * @param numbers everything measured, by name, in the order of measuring
 */
record Part(String name, List<Figure> figures, List<Chart> charts, Map<String, Object> numbers) {

    Part {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
    }

    /** Bars that share one scale. */
    record Chart(String title, String unit, List<Bar> bars) {

        Chart {
            bars = List.copyOf(bars);
        }
    }

    record Bar(String label, double value) {}
}
