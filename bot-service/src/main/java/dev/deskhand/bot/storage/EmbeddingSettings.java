package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.embedding.ModelSource;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The model that turns texts into vectors.
 *
 * @param model the name of a bundled one, or a folder with one's own
 * @param keepPrevious how long the vectors of a model are kept after the last site changed to another, at least 0
 */
@ConfigurationProperties("deskhand.embedding")
public record EmbeddingSettings(
        @DefaultValue("all-minilm-l6-v2-q") String model,
        @DefaultValue("7d") Duration keepPrevious) {

    public EmbeddingSettings {
        if (model.isBlank()) {
            throw new IllegalArgumentException("deskhand.embedding.model is empty, must be a model's name or folder");
        }
        if (keepPrevious.isNegative()) {
            throw new IllegalArgumentException(
                    "deskhand.embedding.keep-previous is " + keepPrevious + ", must not be negative");
        }
    }

    ModelSource source() {
        return new ModelSource(model);
    }
}
