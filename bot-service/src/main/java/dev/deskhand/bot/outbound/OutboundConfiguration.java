package dev.deskhand.bot.outbound;

import dev.deskhand.ingest.outbound.OutboundClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client as a bean. */
@Configuration
class OutboundConfiguration {

    @Bean(destroyMethod = "close")
    OutboundClient outboundClient(OutboundProperties properties) {
        return new OutboundClient(properties.settings());
    }
}
