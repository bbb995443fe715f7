package dev.deskhand.bot.delivery;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What chance has a part in. */
@Configuration
class DeliveryConfiguration {

    @Bean
    RetryPlan retryPlan(DeliverySettings settings) {
        return new RetryPlan(settings.firstPause(), settings.mostPause(), settings.giveUpAfter(), new SecureRandom());
    }
}
