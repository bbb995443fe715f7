package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.bench.BenchPart;
import dev.deskhand.evaluation.bench.BenchResult;
import dev.deskhand.evaluation.bench.BenchSize;
import dev.deskhand.evaluation.bench.Benchmark;
import dev.deskhand.evaluation.dataset.DataSetException;
import dev.deskhand.evaluation.dataset.DataSetFolder;
import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.report.TextTable;
import dev.deskhand.evaluation.run.DeskhandJar;
import dev.deskhand.evaluation.run.ServiceException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench}: speed, cost and scale as ratios against the bare model, in one run with a service of its own. Exit code
 * 0: it ran, whatever the figures; 1: it broke off; 2: wrong usage.
 */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed, cost and scale against the bare model, in one run.")
public final class BenchCommand implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--full", description = "Up to 1,000,000 passages; takes hours.")
    private boolean full;

    @Option(names = "--quick", description = "Up to 10,000 passages; takes minutes.")
    private boolean quick;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description =
                    "Only this part: service, ingest, scale or ranking; may be repeated. The files are named after"
                            + " it.")
    private List<BenchPart> parts = List.of();

    @Parameters(
            paramLabel = "DIR",
            arity = "0..*",
            description = "Data sets on which the part \"ranking\" measures what each part of the ranking brings and"
                    + " costs.")
    private List<Path> folders = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "At most N passages and questions anywhere, from 20.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bench-results",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of(".");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:DESKHAND_TEST_DATABASE_URL}",
            description = "A PostgreSQL with pgvector to measure too, on which databases may be created, as"
                    + " jdbc:postgresql://…; default: the environment's DESKHAND_TEST_DATABASE_URL.")
    private @Nullable String server;

    /** @param clock for the time in the JSON */
    public BenchCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec().commandLine().getErr();
        try {
            BenchSize size = size();
            Optional<String> url = Optional.ofNullable(server).filter(it -> !it.isBlank());
            Set<BenchPart> wanted = parts.isEmpty() ? EnumSet.allOf(BenchPart.class) : EnumSet.copyOf(parts);
            BenchResult result = new Benchmark(DeskhandJar.find(), size, url, wanted, sets())
                    .run(new ProgressLine(err, false, "bench"), found -> found.write(out, name(), facts(size)));
            show(result);
            return 0;
        } catch (IllegalArgumentException | DataSetException e) {
            err.println(e.getMessage());
            return 2;
        } catch (ServiceException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private List<EvaluationSet> sets() {
        if (parts.contains(BenchPart.RANKING) && folders.isEmpty()) {
            throw new IllegalArgumentException("the part \"ranking\" needs data sets: bench --part ranking DIR…");
        }
        return folders.stream()
                .map(folder -> new DataSetFolder(folder).read().get(0).limitedTo(limit))
                .toList();
    }

    private String name() {
        return Stream.concat(
                        Stream.of("bench"), parts.stream().sorted().distinct().map(BenchPart::code))
                .collect(Collectors.joining("-"));
    }

    private BenchSize size() {
        if (full && quick) {
            throw new IllegalArgumentException("--full and --quick exclude each other");
        }
        BenchSize size = full ? BenchSize.full() : quick ? BenchSize.quick() : BenchSize.standard();
        return limit == Integer.MAX_VALUE ? size : size.atMost(limit);
    }

    private void show(BenchResult result) {
        PrintWriter screen = spec().commandLine().getOut();
        TextTable table = new TextTable(List.of("figure", "asked", "reached", "met"));
        result.rows().forEach(table::row);
        table.lines().forEach(screen::println);
        screen.println();
        screen.println("Numbers and picture: " + out.toAbsolutePath().normalize());
        screen.flush();
    }

    private Map<String, Object> facts(BenchSize size) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("commit", SourceCommit.here());
        facts.put("finished", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("java", System.getProperty("java.version"));
        facts.put("size", size);
        return facts;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec;
    }
}
