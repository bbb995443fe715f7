package dev.deskhand.evaluation.cli;

import dev.deskhand.evaluation.dataset.DataSetException;
import dev.deskhand.evaluation.dataset.DataSetFolder;
import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.HumanJudgement;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import dev.deskhand.evaluation.dataset.SourceDocument;
import dev.deskhand.evaluation.judge.Agreement;
import dev.deskhand.evaluation.judge.GroundingJudge;
import dev.deskhand.evaluation.report.GeneratedBlock;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code judge}: how far our judge of faithfulness agrees with people, on sets that have {@code human_judgements.jsonl}.
 * Exit code 0: measured; 1: a file cannot be written; 2: wrong usage, or a set without judgements.
 */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Measure how far the local judge of answers agrees with people.")
public final class JudgeCommand implements Callable<Integer> {

    private static final String ASKED = "faithfulness";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Data-set folders with human_judgements.jsonl.")
    private List<Path> folders = List.of();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Put the table into a page, in place of its last one.")
    private @Nullable Path markdown;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        PrintWriter screen = spec.commandLine().getOut();
        List<String> table = new ArrayList<>(List.of(
                "| set | answers | rank correlation with people | pairs that people put apart | same order |",
                "|---|---|---|---|---|"));
        try (GroundingJudge judge = new GroundingJudge()) {
            for (Path folder : folders) {
                table.add(row(folder, agreement(folder, judge)));
            }
            table.forEach(screen::println);
            screen.flush();
            if (markdown != null) {
                GeneratedBlock.put(markdown, "judge", table);
            }
            return 0;
        } catch (DataSetException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
    }

    private static String row(Path folder, Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %d | %.0f %% |",
                folder.getFileName(),
                agreement.answers(),
                agreement.rankCorrelation(),
                agreement.pairs(),
                agreement.sameOrder() * 100);
    }

    private static Agreement agreement(Path folder, GroundingJudge judge) {
        List<HumanJudgement> judgements = HumanJudgement.of(folder);
        if (judgements.isEmpty()) {
            throw new DataSetException(folder + ": has no human_judgements.jsonl");
        }
        EvaluationSet set = new DataSetFolder(folder).read().get(0);
        Map<String, SourceDocument> documents = set.documents().stream()
                .collect(Collectors.toMap(SourceDocument::id, Function.identity(), (one, other) -> one));
        Map<String, JudgedQuestion> questions = set.questions().stream()
                .collect(Collectors.toMap(JudgedQuestion::id, Function.identity(), (one, other) -> one));
        List<Agreement.Judged> judged = new ArrayList<>();
        for (HumanJudgement human : judgements) {
            JudgedQuestion question = questions.get(human.question());
            Double people = human.scores().get(ASKED);
            if (question == null || people == null) {
                continue;
            }
            List<String> relevant = question.relevant().stream()
                    .filter(documents::containsKey)
                    .map(id -> documents.get(id).title() + "\n\n"
                            + documents.get(id).body())
                    .toList();
            OptionalDouble own = judge.faithfulness(human.response(), relevant, "en");
            own.ifPresent(score -> judged.add(new Agreement.Judged(human.question(), people, score)));
        }
        return Agreement.of(judged);
    }
}
