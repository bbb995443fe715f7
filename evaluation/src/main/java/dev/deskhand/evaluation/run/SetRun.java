package dev.deskhand.evaluation.run;

import dev.deskhand.evaluation.dataset.EvaluationSet;
import dev.deskhand.evaluation.dataset.JudgedQuestion;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Asks all questions of one set, several at a time, and writes their rows in the questions' order as soon as every
 * earlier row is there. A run that breaks off leaves whole rows from which the next one can go on.
 */
public final class SetRun {

    private final ServiceClient client;
    private final AskOptions options;
    private final RunFolder folder;
    private final Progress progress;

    public SetRun(ServiceClient client, AskOptions options, RunFolder folder, Progress progress) {
        this.client = client;
        this.options = options;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Asks and writes.
     *
     * @param fingerprint of the whole run, see {@link RunFingerprint}; rows in the folder under the same one are kept when {@code resume}
     * @return rows in the questions' order
     * @throws ServiceException if the service cannot be reached or refuses the caller
     */
    public List<ResultRow> run(EvaluationSet set, String site, String fingerprint, boolean resume) {
        Map<String, ResultRow> kept = resume ? folder.keptResults(fingerprint) : Map.of();
        Map<String, FeatureRow> keptFeatures = resume ? folder.keptFeatures(fingerprint) : Map.of();
        folder.begin(fingerprint);
        List<ResultRow> rows = new ArrayList<>();
        try (BufferedWriter results = RunFolder.append(folder.results());
                @Nullable BufferedWriter features = options.features() ? RunFolder.append(folder.features()) : null) {
            Deque<Pending> pending = new ArrayDeque<>();
            Semaphore inFlight = new Semaphore(options.parallel());
            for (JudgedQuestion question : set.questions()) {
                pending.add(pending(question, site, kept, keptFeatures, set.name(), inFlight));
                while (!pending.isEmpty() && pending.peek().result().isDone()) {
                    write(pending.remove(), results, features, rows, set);
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove(), results, features, rows, set);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.path() + " cannot be written: " + e.getMessage(), e);
        }
        return rows;
    }

    /** A row to come; {@code features} is filled when the trace was asked for. */
    private record Outcome(ResultRow row, @Nullable FeatureRow features) {}

    private record Pending(CompletableFuture<Outcome> result) {}

    private Pending pending(
            JudgedQuestion question,
            String site,
            Map<String, ResultRow> kept,
            Map<String, FeatureRow> keptFeatures,
            String group,
            Semaphore inFlight) {
        ResultRow row = kept.get(question.id());
        FeatureRow features = keptFeatures.get(question.id());
        if (row != null && (features != null || !options.features())) {
            return new Pending(CompletableFuture.completedFuture(new Outcome(row, features)));
        }
        inFlight.acquireUninterruptibly();
        return new Pending(client.ask(QuestionBody.of(question, site, options))
                .whenComplete((response, failure) -> inFlight.release())
                .thenApply(response -> outcome(question, response, group)));
    }

    private Outcome outcome(JudgedQuestion question, ServiceClient.Response response, String group) {
        double ms = Math.round(response.ms() * 100) / 100.0;
        int status = response.status();
        if (status == 400 || status == 413 || status == 422) {
            ResultRow row = ResultRow.refused(question.id(), ms);
            return new Outcome(row, FeatureRow.of(question.id(), false, Map.of(), group));
        }
        if (!response.successful()) {
            throw new ServiceException("question " + question.id() + " got " + response.reason());
        }
        Reply reply = Reply.read(question.id(), response.json(), ms);
        boolean right =
                reply.row().first().filter(question.relevant()::contains).isPresent();
        return new Outcome(reply.row(), FeatureRow.of(question.id(), right, reply.features(), group));
    }

    private void write(
            Pending pending,
            BufferedWriter results,
            @Nullable BufferedWriter features,
            List<ResultRow> rows,
            EvaluationSet set)
            throws IOException {
        Outcome outcome = joined(pending);
        RunFolder.writeLine(results, outcome.row());
        if (features != null && outcome.features() != null) {
            RunFolder.writeLine(features, outcome.features());
        }
        rows.add(outcome.row());
        progress.show("questions", rows.size(), set.questions().size());
    }

    private Outcome joined(Pending pending) {
        try {
            return pending.result().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServiceException known ? known : client.unreachable(e);
        }
    }
}
