package dev.deskhand.bot.model;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The configured endpoints, in order of preference. */
@Configuration
class ModelConfiguration {

    @Bean
    ModelEndpoints modelEndpoints(ModelSettings settings, Clock clock) {
        return ModelEndpoints.of(settings, clock);
    }
}
