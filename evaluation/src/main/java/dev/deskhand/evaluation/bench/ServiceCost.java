package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.bench.Part.Bar;
import dev.deskhand.evaluation.bench.Part.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What the service takes from its machine: resident memory, and time to be ready again on its data. */
final class ServiceCost {

    private static final double KILOBYTES_PER_GIGABYTE = 1024 * 1024;

    private ServiceCost() {}

    /** Resident set of a process in GB; empty where the system has no {@code /proc}. */
    static OptionalDouble residentGigabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalDouble.empty();
        }
        try {
            return residentGigabytes(Files.readAllLines(status));
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    static OptionalDouble residentGigabytes(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_GIGABYTE)
                .findFirst();
    }

    /** @param startSeconds of starts on data that were already there */
    static Part part(OptionalDouble gigabytes, List<Double> startSeconds, int passages) {
        double start = Latencies.median(startSeconds);
        List<Figure> figures = new ArrayList<>();
        gigabytes.ifPresent(resident -> figures.add(Figure.plain(
                "resident memory of the service, " + passages + " passages",
                "≤ 1 GB",
                AnswerBench.text("%.2f GB", resident),
                resident <= 1)));
        figures.add(Figure.plain("ready again on its data", "≤ 20 s", AnswerBench.text("%.1f s", start), start <= 20));
        Map<String, Object> numbers = new LinkedHashMap<>();
        gigabytes.ifPresent(resident -> numbers.put("residentGigabytes", resident));
        numbers.put("startSeconds", startSeconds);
        return new Part(
                "service",
                figures,
                List.of(new Chart("Warm start", "s", List.of(new Bar("until ready", start), new Bar("asked", 20)))),
                numbers);
    }
}
