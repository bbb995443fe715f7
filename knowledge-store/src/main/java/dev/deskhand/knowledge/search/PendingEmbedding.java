package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.embedding.Embedding;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A question's embedding that is computed while its words are looked up. Whoever wants it before a pool's thread has
 * begun computes it himself, so that a pool that is busy with an ingest delays no question.
 */
final class PendingEmbedding implements Supplier<Optional<Embedding>> {

    private final FutureTask<Optional<Embedding>> task;

    PendingEmbedding(Executor executor, Callable<Optional<Embedding>> model) {
        this.task = new FutureTask<>(model);
        executor.execute(task);
    }

    /**
     * @throws RuntimeException as the model threw it
     */
    @Override
    public Optional<Embedding> get() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchException("interrupted while the model ran", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new SearchException("the model failed", e.getCause());
        }
    }
}
