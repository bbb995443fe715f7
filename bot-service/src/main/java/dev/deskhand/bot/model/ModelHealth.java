package dev.deskhand.bot.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The models' part of {@code /actuator/health}: {@code DEGRADED} while one is left alone. Answers go on without, so nobody
 * becomes unready.
 */
@Component("models")
class ModelHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final ModelEndpoints endpoints;

    ModelHealth(ModelEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Health health() {
        Map<String, Object> states = new LinkedHashMap<>();
        endpoints.inOrder().forEach(it -> states.put(it.settings().label(), it.state()));
        boolean well = endpoints.inOrder().stream().allMatch(GuardedEndpoint::isWell);
        return Health.status(well ? Status.UP : DEGRADED).withDetails(states).build();
    }
}
