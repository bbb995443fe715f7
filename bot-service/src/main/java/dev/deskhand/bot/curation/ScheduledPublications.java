package dev.deskhand.bot.curation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.publish.PublicationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Publishes drafts at their time, in the name of whoever wrote them. Of several nodes one does it: the others find the
 * draft gone when they have its lock.
 */
@Component
class ScheduledPublications {

    private static final Logger log = LoggerFactory.getLogger(ScheduledPublications.class);
    private static final int AT_ONCE = 50;

    private final WorkingCopies copies;
    private final Entries entries;
    private final Drafting drafting;
    private final Publishing publishing;

    ScheduledPublications(WorkingCopies copies, Entries entries, Drafting drafting, Publishing publishing) {
        this.copies = copies;
        this.entries = entries;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void publishDue() {
        try {
            copies.due(AT_ONCE).forEach(this::publish);
        } catch (DataAccessException | TransactionException e) {
            log.debug("Scheduled articles wait until the database is back", e);
        }
    }

    private void publish(WorkingCopies.Due due) {
        entries.find(due.site(), due.entry())
                .filter(entry -> entry.copy()
                        .filter(copy -> copy.stage() == Stage.SCHEDULED)
                        .isPresent())
                .ifPresent(this::publish);
    }

    private void publish(Entry entry) {
        Editor editor = Drafting.copyOf(entry).editor();
        try {
            publishing.publish(entry.site(), entry.id(), entry.version(), editor);
        } catch (DeskhandException refused) {
            log.warn("Article {} could not be published at its time: {}", entry.id(), refused.getMessage());
            giveBack(entry, editor);
        } catch (PublicationException | EmbeddingException e) {
            log.warn("Article {} could not be published at its time; it is tried again", entry.id(), e);
        }
    }

    /* Its editor finds it among the drafts again, instead of it being tried for ever. */
    private void giveBack(Entry entry, Editor editor) {
        try {
            drafting.sendBack(entry.site(), entry.id(), entry.version(), editor);
        } catch (DeskhandException changed) {
            log.debug("Article {} has been changed meanwhile", entry.id(), changed);
        }
    }
}
