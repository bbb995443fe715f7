package dev.deskhand.ingest.sync;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run did, item by item in the order of reading.
 *
 * @param knowledgeRevision of the site after the run
 * @param refusals what the run would not do, such as removing most of a collection; each a sentence
 * @param versions what was read of each source that has versions, such as the commit of a Git working copy
 * @param passages of the added and changed articles
 * @param embedded texts that the model had to read
 * @param elapsed the whole run; {@code publishing} is its last part, the commit
 */
public record SyncReport(
        String site,
        boolean dryRun,
        long knowledgeRevision,
        List<SyncItem> items,
        List<SyncWarning> warnings,
        List<String> refusals,
        Map<String, String> versions,
        int passages,
        int embedded,
        Duration elapsed,
        Duration publishing) {

    public SyncReport {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
        refusals = List.copyOf(refusals);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    public List<SyncItem> with(SyncAction action) {
        return items.stream().filter(item -> item.action() == action).toList();
    }

    public int count(SyncAction action) {
        return (int) items.stream().filter(item -> item.action() == action).count();
    }

    /** Nothing failed and nothing was refused; warnings are allowed. */
    public boolean isClean() {
        return refusals.isEmpty() && count(SyncAction.FAILED) == 0;
    }
}
