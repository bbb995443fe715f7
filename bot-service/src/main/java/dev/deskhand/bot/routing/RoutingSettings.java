package dev.deskhand.bot.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of offers to agents.
 *
 * @param acceptance time in which an agent takes what is offered; then the next one is asked
 * @param sweep how often what waits is looked through
 */
@ConfigurationProperties("deskhand.routing")
public record RoutingSettings(
        @DefaultValue("60s") Duration acceptance,
        @DefaultValue("5s") Duration sweep) {

    public RoutingSettings {
        if (acceptance.isNegative() || acceptance.isZero()) {
            throw new IllegalArgumentException("acceptance is " + acceptance + ", must be longer than nothing");
        }
        if (sweep.isNegative() || sweep.isZero()) {
            throw new IllegalArgumentException("sweep is " + sweep + ", must be longer than nothing");
        }
    }
}
