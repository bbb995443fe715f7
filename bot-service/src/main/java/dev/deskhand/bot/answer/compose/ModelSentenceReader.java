package dev.deskhand.bot.answer.compose;

import dev.deskhand.bot.answer.Query;
import dev.deskhand.knowledge.reading.PassageReader;
import dev.deskhand.knowledge.reading.ReadingException;
import dev.deskhand.knowledge.search.Passage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentences in which a model finds its answer. It reads one passage for a question. Once that takes longer than the
 * budget, or fails, nobody reads for half a minute, and sentences are found by words as without a model; {@code
 * deskhand.reader} counts how often.
 */
final class ModelSentenceReader implements SentenceReader, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ModelSentenceReader.class);
    private static final long REST_NANOS = Duration.ofSeconds(30).toNanos();

    private final PassageReader reader;
    private final Excerpts excerpts;
    private final long budgetNanos;
    private final MeterRegistry meters;
    private volatile long restsUntil;

    ModelSentenceReader(PassageReader reader, Excerpts excerpts, Duration budget, MeterRegistry meters) {
        this.reader = reader;
        this.excerpts = excerpts;
        this.budgetNanos = budget.toNanos();
        this.meters = meters;
        this.restsUntil = now();
        log.info("Passages are read by {}; run ./deskhand calibrate, if you have not since", reader.name());
    }

    @Override
    public Optional<String> read(Query query, Passage passage) {
        if (!reader.languages().isEmpty() && !reader.languages().contains(query.language())) {
            return Optional.empty();
        }
        long begun = now();
        if (begun - restsUntil < 0) {
            count("rests");
            return Optional.empty();
        }
        try {
            Optional<String> sentence = reader.read(query.text(), passage.text())
                    .map(found -> excerpts.sentences(passage, found.start(), found.end()));
            boolean slow = now() - begun > budgetNanos;
            if (slow) {
                restsUntil = now() + REST_NANOS;
            }
            count(slow ? "slow" : sentence.isPresent() ? "found" : "nothing");
            return sentence;
        } catch (ReadingException e) {
            restsUntil = now() + REST_NANOS;
            count("failed");
            log.warn("Sentences are found by words: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private void count(String result) {
        meters.counter("deskhand.reader", "result", result).increment();
    }

    private long now() {
        return meters.config().clock().monotonicTime();
    }

    @Override
    public void close() {
        reader.close();
    }
}
