package dev.deskhand.bot.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Clears away what was spent long ago. */
@Component
class LedgerSweeper {

    private static final Logger log = LoggerFactory.getLogger(LedgerSweeper.class);
    private static final int KEPT_DAYS = 90;

    private final JdbcLedger ledger;
    private final Clock clock;

    LedgerSweeper(JdbcLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT11M")
    void sweep() {
        try {
            ledger.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(KEPT_DAYS));
        } catch (DataAccessException | TransactionException e) {
            log.warn("What models cost long ago could not be cleared away: {}", e.toString());
        }
    }
}
