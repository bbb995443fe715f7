package dev.deskhand.bot.delivery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every few seconds how the outbox stands, so that neither figures nor health ask the database. */
@Component
class OutboxWatch {

    private static final Logger log = LoggerFactory.getLogger(OutboxWatch.class);

    private final DeliveryQueue queue;
    private volatile OutboxLevel level = new OutboxLevel(0, 0, Duration.ZERO);

    OutboxWatch(DeliveryQueue queue) {
        this.queue = queue;
    }

    OutboxLevel level() {
        return level;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        try {
            level = queue.level();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The outbox cannot be looked at until the database is back", e);
        }
    }
}
