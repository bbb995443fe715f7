package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.reading.ReadingException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a sentence, not in a stack trace, why a reranker or a reader keeps the service from starting. */
class ReadingFailureAnalyzer extends AbstractFailureAnalyzer<ReadingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ReadingException cause) {
        return new FailureAnalysis(
                "A reading model cannot be used: " + cause.getMessage() + ".",
                "Correct deskhand.rerank.model or deskhand.reader.model, or take it away to do without.",
                cause);
    }
}
