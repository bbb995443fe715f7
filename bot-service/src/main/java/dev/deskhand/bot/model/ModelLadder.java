package dev.deskhand.bot.model;

import dev.deskhand.bot.model.TextEndpoint.Written;
import dev.deskhand.bot.model.TextModelException.Cause;
import dev.deskhand.bot.redact.Redactor;
import dev.deskhand.bot.redact.Redactor.Redaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The configured models in order of preference: the next is asked when one gives nothing, and where that is wished for
 * also when the first takes its time. Once a word was told, there is no other model: two texts do not make one.
 */
@Component
class ModelLadder implements TextModel {

    private final ModelEndpoints endpoints;
    private final ModelSettings settings;
    private final ModelTurn turn;
    private final ModelMeters meters;
    private final Redactor redactor;
    private final AsyncTaskExecutor executor;

    ModelLadder(
            ModelEndpoints endpoints,
            ModelSettings settings,
            ModelTurn turn,
            ModelMeters meters,
            Redactor redactor,
            AsyncTaskExecutor applicationTaskExecutor) {
        this.endpoints = endpoints;
        this.settings = settings;
        this.turn = turn;
        this.meters = meters;
        this.redactor = redactor;
        this.executor = applicationTaskExecutor;
    }

    @Override
    public boolean isConfigured() {
        return !endpoints.inOrder().isEmpty();
    }

    @Override
    public Completion complete(ModelPrompt prompt, Consumer<String> onText) {
        if (!isConfigured()) {
            throw new TextModelException(Cause.NOT_CONFIGURED, "no model is configured");
        }
        long end = System.nanoTime() + settings.total().toNanos();
        List<Rung> rungs = rungs(prompt, end);
        Begun begun = new Begun(onText);
        List<EndpointException> faults = new ArrayList<>();
        Duration hedgeAfter = settings.hedgeAfter();
        int next = 0;
        if (hedgeAfter != null && rungs.size() > 1) {
            next = 2;
            HedgedTurns hedged = new HedgedTurns(rungs.get(0), rungs.get(1), end, executor);
            Completion completion = tried(
                    faults,
                    begun,
                    () -> hedged.run(
                            hedgeAfter, begun, () -> meters.hedged(rungs.get(1).label())));
            if (completion != null) {
                return completion;
            }
        }
        for (Rung rung : rungs.subList(next, rungs.size())) {
            Completion completion = tried(faults, begun, () -> rung.take(rung::patience, begun));
            if (completion != null) {
                return completion;
            }
        }
        throw new TextModelException(
                cause(faults), faults.get(faults.size() - 1).getMessage());
    }

    private static @Nullable Completion tried(List<EndpointException> faults, Begun begun, Attempt attempt) {
        try {
            return attempt.make();
        } catch (EndpointException e) {
            if (begun.isTrue()) {
                throw new TextModelException(Cause.BROKEN, e.getMessage());
            }
            faults.add(e);
            return null;
        }
    }

    private interface Attempt {

        Completion make();
    }

    /* What a second model lacks of time or money is no reason where the first one failed for another. */
    private static Cause cause(List<EndpointException> faults) {
        List<Cause> causes = faults.stream().map(EndpointException::why).toList();
        return causes.stream()
                .filter(cause -> cause != Cause.BUDGET && cause != Cause.BUSY)
                .findFirst()
                .orElse(causes.contains(Cause.BUSY) ? Cause.BUSY : Cause.BUDGET);
    }

    private List<Rung> rungs(ModelPrompt prompt, long end) {
        Redaction redaction = redactor.begin(prompt.purse().known());
        ModelPrompt redacted = prompt.withData(redaction.redact(prompt.data()));
        return endpoints.inOrder().stream()
                .map(endpoint -> isTrusted(endpoint)
                        ? new Rung(endpoint, prompt, null, end)
                        : new Rung(endpoint, redacted, redaction, end))
                .toList();
    }

    private boolean isTrusted(GuardedEndpoint endpoint) {
        return !settings.redactLocal() && endpoint.settings().isOnThisMachine();
    }

    /** A model with the prompt as it may see it. */
    private final class Rung implements HedgedTurns.Turn {

        private final GuardedEndpoint endpoint;
        private final ModelPrompt prompt;
        private final @Nullable Redaction redaction;
        private final long end;

        Rung(GuardedEndpoint endpoint, ModelPrompt prompt, @Nullable Redaction redaction, long end) {
            this.endpoint = endpoint;
            this.prompt = prompt;
            this.redaction = redaction;
            this.end = end;
        }

        String label() {
            return endpoint.settings().label();
        }

        @Override
        public Patience patience() {
            return new Patience(settings.firstToken(), settings.gap(), end);
        }

        @Override
        public Completion take(GuardedEndpoint.PatienceSource patience, Consumer<String> onText) {
            if (redaction == null) {
                Written written = turn.take(endpoint, prompt, patience, onText);
                return completion(written, written.text());
            }
            RestoredPieces pieces = new RestoredPieces(redaction, onText);
            Written written = turn.take(endpoint, prompt, patience, pieces::add);
            return completion(written, pieces.end());
        }

        private Completion completion(Written written, String text) {
            return new Completion(
                    text, label(), written.promptTokens(), written.completionTokens(), written.truncated());
        }
    }

    /** Whether a word was told. */
    private static final class Begun implements Consumer<String> {

        private final Consumer<String> onText;
        private boolean begun;

        Begun(Consumer<String> onText) {
            this.onText = onText;
        }

        @Override
        public void accept(String piece) {
            begun = true;
            onText.accept(piece);
        }

        boolean isTrue() {
            return begun;
        }
    }
}
