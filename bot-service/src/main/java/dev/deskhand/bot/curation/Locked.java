package dev.deskhand.bot.curation;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of one entry: one at a time, at the version that its editor has seen, with a line in the audit. */
@Component
class Locked {

    private final TransactionTemplate transaction;
    private final Entries entries;
    private final WorkingCopies copies;
    private final Audit audit;

    Locked(TransactionTemplate transaction, Entries entries, WorkingCopies copies, Audit audit) {
        this.transaction = transaction;
        this.entries = entries;
        this.copies = copies;
        this.audit = audit;
    }

    /**
     * @param seen version that the editor has seen; empty where nothing of anybody's can be overwritten
     * @throws DeskhandException 404 where there is no such entry, 412 when it has another version by now
     */
    <T> T change(SiteId site, UUID id, Optional<String> seen, Editor editor, String action, Function<Entry, T> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID entry = entries.get(site, id).id();
            copies.lock(entry);
            Entry now = entries.get(site, entry);
            if (seen.isPresent() && !seen.get().equals(now.version())) {
                throw new DeskhandException(
                        ErrorCode.CHANGED_MEANWHILE,
                        "Somebody has changed the article meanwhile; it is at version \"" + now.version() + "\".");
            }
            T result = change.apply(now);
            audit.record(editor.kind(), editor.id(), action, site + " " + entry);
            return result;
        }));
    }
}
