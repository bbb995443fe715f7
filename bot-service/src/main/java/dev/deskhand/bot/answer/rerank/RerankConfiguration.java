package dev.deskhand.bot.answer.rerank;

import dev.deskhand.bot.answer.Reranker;
import dev.deskhand.knowledge.reading.RerankerFolder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The order of the articles found: by a model where one is configured, else as the search gave it. */
@Configuration(proxyBeanMethods = false)
class RerankConfiguration {

    /**
     * Loads the model, when there is one.
     *
     * @throws dev.deskhand.knowledge.reading.ReadingException when it cannot be used; then the service does not start
     */
    @Bean
    Reranker reranker(RerankSettings settings, MeterRegistry meters) {
        return settings.model() == null
                ? new FusedOrder()
                : new CrossEncoderOrder(new RerankerFolder(settings.model()).open(), settings.budget(), meters);
    }
}
