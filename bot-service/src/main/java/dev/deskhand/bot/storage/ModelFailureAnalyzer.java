package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.embedding.EmbeddingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a sentence, not in a stack trace, why the embedding model keeps the service from starting. */
class ModelFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, EmbeddingException cause) {
        return new FailureAnalysis(
                "The embedding model cannot be used: " + cause.getMessage() + ".",
                "Correct deskhand.embedding.model, or take it away to use the model that Deskhand brings.",
                cause);
    }
}
