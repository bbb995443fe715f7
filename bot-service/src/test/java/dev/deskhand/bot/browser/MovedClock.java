package dev.deskhand.bot.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The service's clock. A test can put it to another moment, from which it runs on. */
@TestConfiguration(proxyBeanMethods = false)
class MovedClock {

    private static volatile Duration ahead = Duration.ZERO;

    static void put(Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
    }

    /** To the machine's own time. */
    static void back() {
        ahead = Duration.ZERO;
    }

    @Bean
    @Primary
    static Clock clockThatMoves() {
        return new Moved(ZoneOffset.UTC);
    }

    private static final class Moved extends Clock {

        private final ZoneId zone;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }
}
