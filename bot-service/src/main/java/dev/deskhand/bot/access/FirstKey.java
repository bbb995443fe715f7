package dev.deskhand.bot.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a new installation's first key, which is shown once. */
@Component
class FirstKey implements ApplicationRunner {

    private final ApiKeys keys;
    private final ApplicationEventPublisher events;

    FirstKey(ApiKeys keys, ApplicationEventPublisher events) {
        this.keys = keys;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keys.issueFirst()
                .ifPresent(issued -> events.publishEvent(
                        new ApiKeyCreated(issued.key(), issued.secret().value())));
    }
}
