package dev.deskhand.bot.access.session;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Clears away sessions that are over, with the visitors who never said a word. */
@Component
class SessionSweeper {

    private static final Logger log = LoggerFactory.getLogger(SessionSweeper.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final WidgetSessions sessions;
    private final Clock clock;

    SessionSweeper(WidgetSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT6M")
    void sweep() {
        try {
            int forgotten = sessions.forget(clock.instant().minus(KEPT));
            log.debug("Forgot {} visitors without a conversation", forgotten);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Widget sessions could not be swept: {}", e.toString());
        }
    }
}
