package dev.deskhand.evaluation.bench;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.run.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All parts in one run: the service, then ingest, then scale, so that no two compete for the machine. */
public final class Benchmark {

    private static final long SEED = 20_261_122;

    private final Path jar;
    private final BenchSize size;
    private final Optional<String> serverUrl;
    private final Set<BenchPart> wanted;
    private final List<EvaluationSet> sets;

    /**
     * @param jar the service's
     * @param serverUrl a PostgreSQL with pgvector on which databases may be created; without it only the embedded
     *     database is measured
     * @param wanted parts to run
     * @param sets on which the ranking is measured
     */
    public Benchmark(
            Path jar, BenchSize size, Optional<String> serverUrl, Set<BenchPart> wanted, List<EvaluationSet> sets) {
        this.jar = jar;
        this.size = size;
        this.serverUrl = serverUrl;
        this.wanted = Set.copyOf(wanted);
        this.sets = List.copyOf(sets);
    }

    /**
     * @param found is told after each part what there is so far, so that a run that breaks off was not for nothing
     * @throws dev.deskhand.evaluation.run.ServiceException when the service cannot be started or refuses
     */
    public BenchResult run(Progress progress, Consumer<BenchResult> found) {
        try {
            Path folder = Files.createTempDirectory("deskhand-bench-");
            try {
                return run(folder, progress, found);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark's own folder failed: " + e.getMessage(), e);
        }
    }

    private BenchResult run(Path folder, Progress progress, Consumer<BenchResult> found) throws IOException {
        StorageModes modes = new StorageModes(folder, serverUrl);
        List<Part> parts = new ArrayList<>();
        for (BenchPart part : BenchPart.values()) {
            if (wanted.contains(part)) {
                parts.addAll(
                        switch (part) {
                            case SERVICE -> service(folder, progress);
                            case INGEST -> List.of(new IngestBench(modes, size, SEED).run(progress));
                            case SCALE -> List.of(new ScaleBench(modes, size, SEED).run(progress));
                            case RANKING -> ranking(modes, progress);
                        });
                found.accept(new BenchResult(parts));
            }
        }
        return new BenchResult(parts);
    }

    private List<Part> ranking(StorageModes modes, Progress progress) {
        return sets.isEmpty() ? List.of() : List.of(new RankingBench(modes, sets).run(progress));
    }

    private List<Part> service(Path folder, Progress progress) throws IOException {
        return new ServiceBench(jar, Files.createDirectory(folder.resolve("service")), size, SEED).run(progress);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is left lies in the temporary folder, which the system clears.
        }
    }
}
