package dev.deskhand.bot.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a new installation's first key and shows it once. */
@Component
class FirstKey implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstKey.class);

    private final ApiKeys keys;
    private final ApplicationEventPublisher events;

    FirstKey(ApiKeys keys, ApplicationEventPublisher events) {
        this.keys = keys;
        this.events = events;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keys.issueFirst().ifPresent(issued -> {
            String secret = issued.secret().value();
            log.info("API key, shown only this once: {}", secret);
            events.publishEvent(new ApiKeyCreated(issued.key(), secret));
        });
    }
}
