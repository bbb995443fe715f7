package dev.deskhand.bot.storage;

import dev.deskhand.knowledge.KnowledgeStore;
import dev.deskhand.knowledge.search.Replicas;
import dev.deskhand.knowledge.search.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets this node's replicas catch up with what other nodes and programs publish. */
@Component
class ReplicaFollower {

    private static final Logger log = LoggerFactory.getLogger(ReplicaFollower.class);

    private final KnowledgeStore store;
    private boolean behind;

    ReplicaFollower(KnowledgeStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelayString = "${deskhand.follow:500ms}")
    void follow() {
        try {
            store.replicas().ifPresent(Replicas::followAll);
            if (behind) {
                log.info("The database is back: index replicas follow again");
            }
            behind = false;
        } catch (SearchException e) {
            if (!behind) {
                log.warn("Index replicas cannot follow until the database is back: {}", e.getMessage());
            }
            behind = true;
        }
    }
}
