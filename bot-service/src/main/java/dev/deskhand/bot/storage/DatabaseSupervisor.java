package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.schema.EmbeddedDatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the embedded database back when its server has ended under the running service. */
@Component
class DatabaseSupervisor {

    private static final Logger log = LoggerFactory.getLogger(DatabaseSupervisor.class);

    private final KnowledgeStore store;
    private boolean away;

    DatabaseSupervisor(KnowledgeStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelayString = "PT0.3S")
    void look() {
        try {
            boolean back = store.ensureDatabaseRuns();
            if (back) {
                warnOnce("its server had ended");
            }
            if (away) {
                log.info("The embedded database is back");
            }
            away = false;
        } catch (EmbeddedDatabaseException e) {
            warnOnce(e.getMessage());
        }
    }

    private void warnOnce(String why) {
        if (!away) {
            log.warn("The embedded database was lost and is being started again: {}", why);
        }
        away = true;
    }
}
