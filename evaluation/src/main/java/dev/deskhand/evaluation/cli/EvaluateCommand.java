package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.baseline.Baselines;
import dev.deskhand.evaluation.dataset.DataSetException;
import dev.deskhand.evaluation.dataset.DataSetFolder;
import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.guard.GuardException;
import dev.deskhand.evaluation.guard.Guards;
import dev.deskhand.evaluation.judge.AnswerJudge;
import dev.deskhand.evaluation.judge.GroundingJudge;
import dev.deskhand.evaluation.judge.JudgeException;
import dev.deskhand.evaluation.judge.JudgedAnswers;
import dev.deskhand.evaluation.judge.ModelJudge;
import dev.deskhand.evaluation.report.ComparedRows;
import dev.deskhand.evaluation.report.RunFacts;
import dev.deskhand.evaluation.report.SetFigures;
import dev.deskhand.evaluation.run.AskOptions;
import dev.deskhand.evaluation.run.RunningService;
import dev.deskhand.evaluation.run.ServiceException;
import dev.deskhand.evaluation.run.SetEvaluation;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code evaluate}: asks every question of data-set folders and says how right, how sure and how fast the answers were.
 * Exit code 0: nothing failed; 1: a document, a set or a guard did; 2: wrong usage.
 */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Ask every question of data-set folders and measure the answers.")
public final class EvaluateCommand implements Callable<Integer> {

    private final Clock clock;
    private final List<String> refused = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final ServiceOptions service = new ServiceOptions();

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Data-set folders.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "evaluation-results",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of(".");

    @Option(names = "--limit", paramLabel = "N", description = "Ask the first N questions of each set only.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--parallel", paramLabel = "N", defaultValue = "2", description = "Requests in flight; default: 2.")
    private int parallel;

    @Option(names = "--guard", paramLabel = "FILE", description = "Expected figures; exit code 1 when one drops.")
    private @Nullable Path guard;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the tables as Markdown too.")
    private @Nullable Path markdown;

    @Option(names = "--resume", description = "Go on where an interrupted run with the same service and set stopped.")
    private boolean resume;

    @Option(names = "--with-language", description = "Pass on each question's language; else the service finds it.")
    private boolean withLanguage;

    @Option(names = "--without-history", description = "Leave earlier turns out.")
    private boolean withoutHistory;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "auto",
            description = "How answers are made: auto, extractive or generative; default: ${DEFAULT-VALUE}.")
    private String mode = "";

    @Option(names = "--judge", description = "Judge faithfulness and relevance of the answers by local checks.")
    private boolean judged;

    @Option(
            names = "--judge-url",
            paramLabel = "URL",
            description = "A model judges too: its OpenAI-compatible endpoint up to /v1; key in DESKHAND_JUDGE_KEY.")
    private @Nullable String judgeUrl;

    @Option(names = "--judge-model", paramLabel = "NAME", description = "The judging model's name.")
    private String judgeModel = "";

    @Option(names = "--baselines", description = "Let other libraries rank the same documents, and show them beside.")
    private boolean withBaselines;

    @Option(names = "--features", description = "Keep the confidence features in features.jsonl, for calibrate.")
    private boolean features;

    /** @param clock for the time in reports */
    public EvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec().commandLine().getErr();
        try {
            if (limit < 1) {
                throw new IllegalArgumentException("--limit is " + limit + ", must be at least 1");
            }
            AskOptions options = new AskOptions(parallel, withLanguage, !withoutHistory, features, mode);
            Guards guards = guard == null ? null : Guards.read(guard);
            return evaluate(sets(), options, guards);
        } catch (IllegalArgumentException | DataSetException e) {
            err.println(e.getMessage());
            return 2;
        } catch (ServiceException | GuardException | JudgeException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int evaluate(List<EvaluationSet> sets, AskOptions options, @Nullable Guards guards) {
        PrintWriter screen = spec().commandLine().getOut();
        List<SetFigures> measured = new ArrayList<>();
        boolean failed = false;
        Baselines baselines = withBaselines ? new Baselines() : null;
        try (RunningService running = service.find()) {
            for (EvaluationSet set : sets) {
                Optional<SetFigures> figures = evaluate(running, set, options);
                figures.map(own -> baselines == null ? own : beside(own, baselines))
                        .ifPresent(measured::add);
                failed |= figures.isEmpty();
            }
        }
        if (measured.isEmpty()) {
            return 1;
        }
        RunOutput output = new RunOutput(out, screen, facts());
        output.write(measured, Optional.ofNullable(markdown));
        boolean dropped = guards != null && output.showDrops(guards, measured);
        return failed || dropped || !refused.isEmpty() ? 1 : 0;
    }

    /** Empty when the set failed, which is then said; the others go on. */
    private Optional<SetFigures> evaluate(RunningService running, EvaluationSet set, AskOptions options) {
        ProgressLine progress = new ProgressLine(spec().commandLine().getErr(), System.console() != null, set.name());
        try {
            SetEvaluation.Evaluated evaluated = new SetEvaluation(
                            running.address(), running.identity(), options, out, progress)
                    .run(set, limit, service.site, resume);
            for (String refusal : evaluated.refusals()) {
                refused.add(refusal);
                spec().commandLine().getErr().println(set.name() + ": document refused: " + refusal);
            }
            return Optional.of(judged(SetFigures.of(set.limitedTo(limit), evaluated.results())));
        } catch (ServiceException e) {
            spec().commandLine().getErr().println(set.name() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** What a model wrote is always judged. */
    private SetFigures judged(SetFigures own) {
        SetFigures figures = own;
        if (judged || mode.equals("generative")) {
            try (AnswerJudge judge = new GroundingJudge()) {
                figures = figures.with(JudgedAnswers.of(own.set(), own.rows(), judge));
            }
        }
        if (judgeUrl != null) {
            try (AnswerJudge judge =
                    new ModelJudge(judgeUrl, judgeModel, Optional.ofNullable(System.getenv("DESKHAND_JUDGE_KEY")))) {
                figures = figures.with(JudgedAnswers.of(own.set(), own.rows(), judge));
            }
        }
        return figures;
    }

    /** A set whose articles only the ingest command reads has no baselines, which is then said. */
    private SetFigures beside(SetFigures own, Baselines baselines) {
        PrintWriter err = spec().commandLine().getErr();
        if (own.set().documents().isEmpty()) {
            err.println(own.name() + ": no baselines, they read documents.jsonl only");
            return own;
        }
        ProgressLine progress = new ProgressLine(err, System.console() != null, own.name());
        return own.beside(baselines.run(own.set(), out.resolve(own.name()), progress).stream()
                .map(run -> ComparedRows.of(run.baseline().title(), own.set().questions(), run.results()))
                .toList());
    }

    private List<EvaluationSet> sets() {
        List<EvaluationSet> sets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path folder : folders) {
            for (EvaluationSet set : new DataSetFolder(folder).read()) {
                if (service.site == null && set.documents().isEmpty() && set.articles() == null) {
                    throw new DataSetException(
                            folder + ": has neither documents.jsonl nor articles/; name a filled site with --site");
                }
                if (!names.add(set.name())) {
                    throw new IllegalArgumentException("two sets are named " + set.name());
                }
                sets.add(set);
            }
        }
        return sets;
    }

    private RunFacts facts() {
        return new CommandFacts(spec().commandLine().getParseResult().originalArgs(), clock).run();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec;
    }
}
