package dev.deskhand.bot.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases the content of files whose record is gone, and what was never sent. */
@Component
class AttachmentSweeper {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweeper.class);
    private static final Duration UNSENT_KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 100;

    private final JdbcAttachments records;
    private final AttachmentStore store;
    private final Clock clock;
    private boolean failing;

    AttachmentSweeper(JdbcAttachments records, AttachmentStore store, Clock clock) {
        this.records = records;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void erase() {
        try {
            for (UUID file : records.erasures(AT_ONCE)) {
                store.delete(file);
                records.noteErased(file);
            }
            failing = false;
        } catch (DataAccessException | StoreUnavailableException e) {
            if (!failing) {
                log.warn("Files cannot be erased until the database and their store are back: {}", e.toString());
            }
            failing = true;
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void deleteUnsent() {
        try {
            int deleted = records.deleteUnsent(clock.instant().minus(UNSENT_KEPT));
            log.debug("Deleted {} files that no message showed", deleted);
        } catch (DataAccessException e) {
            log.warn("Unsent files could not be deleted: {}", e.toString());
        }
    }
}
