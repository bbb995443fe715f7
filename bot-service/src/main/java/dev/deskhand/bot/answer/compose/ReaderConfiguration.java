package dev.deskhand.bot.answer.compose;

import dev.deskhand.knowledge.reading.ReaderFolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who finds the sentences that answer: a model where one is configured, else nobody. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    /**
     * Loads the model, when there is one.
     *
     * @throws dev.deskhand.knowledge.reading.ReadingException when it cannot be used; then the service does not start
     */
    @Bean
    SentenceReader sentenceReader(ReaderSettings settings, Excerpts excerpts, MeterRegistry meters) {
        return settings.model() == null
                ? (query, passage) -> Optional.empty()
                : new ModelSentenceReader(
                        new ReaderFolder(settings.model()).open(), excerpts, settings.budget(), meters);
    }
}
