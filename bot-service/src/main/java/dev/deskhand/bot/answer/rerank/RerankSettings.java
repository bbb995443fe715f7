package dev.deskhand.bot.answer.rerank;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model that reads question and article together, and by which the articles found are put in order.
 *
 * @param model folder of a cross-encoder; null: the order of the search stands
 * @param budget time for one question; beyond it the order of the search stands
 */
@ConfigurationProperties("deskhand.rerank")
public record RerankSettings(
        @Nullable Path model, @DefaultValue("250ms") Duration budget) {

    public RerankSettings {
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("deskhand.rerank.budget is " + budget + ", must be longer than nothing");
        }
    }
}
