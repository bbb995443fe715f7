package dev.deskhand.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PendingEmbeddingTest {

    private static final Embedding EMBEDDING = Embedding.of(new float[] {3, 4});

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void what_the_pool_computed_is_not_computed_again() {
        PendingEmbedding pending = new PendingEmbedding(Runnable::run, this::model);

        assertThat(pending.get()).hasValue(EMBEDDING);
        assertThat(pending.get()).hasValue(EMBEDDING);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_pool_that_never_gets_to_it_delays_nobody() {
        PendingEmbedding pending = new PendingEmbedding(task -> {}, this::model);

        assertThat(pending.get()).hasValue(EMBEDDING);
    }

    @Test
    void the_models_failure_is_the_callers() {
        PendingEmbedding pending = new PendingEmbedding(Runnable::run, () -> {
            throw new EmbeddingException("broken", new IllegalStateException("test"));
        });

        assertThatThrownBy(pending::get).isInstanceOf(EmbeddingException.class).hasMessage("broken");
    }

    private Optional<Embedding> model() {
        runs.incrementAndGet();
        return Optional.of(EMBEDDING);
    }
}
