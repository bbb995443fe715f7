package dev.deskhand.bot.answer.compose;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model that finds the sentences of a passage that answer a question.
 *
 * @param model folder of an extractive reader; null: sentences are found by their words
 * @param budget time for one passage; a model that takes longer rests for half a minute
 */
@ConfigurationProperties("deskhand.reader")
public record ReaderSettings(
        @Nullable Path model, @DefaultValue("150ms") Duration budget) {

    public ReaderSettings {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("deskhand.reader.budget is " + budget + ", must be longer than nothing");
        }
    }
}
