package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.model.OpenModel;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One site's change of model as far as this process has come: passes over the passages that lack a vector, until a pass
 * from the beginning finds none.
 */
final class SiteModelChange {

    private static final Logger log = LoggerFactory.getLogger(SiteModelChange.class);
    private static final int PASSAGES_AT_ONCE = 32;
    private static final long LOG_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final ModelChangeRecords records;
    private final PendingChange pending;
    private final MissingVectors missing;
    private final VectorRows rows;
    private final long begun = System.nanoTime();
    private long logged = begun;
    private int read;
    private @Nullable PassageText last;

    private SiteModelChange(
            ModelChangeRecords records, PendingChange pending, MissingVectors missing, VectorRows rows) {
        this.records = records;
        this.pending = pending;
        this.missing = missing;
        this.rows = rows;
    }

    static SiteModelChange begin(
            JdbcTemplate jdbc, ModelChangeRecords records, PendingChange pending, OpenModel model) {
        MissingVectors missing = new MissingVectors(jdbc, pending.site(), model.table());
        MissingVectors.Progress progress = missing.progress();
        records.progress(pending, progress);
        log.info(
                "Site {} changes to embedding model {}: {} of {} passages have its vectors",
                pending.slug(),
                pending.model(),
                progress.embedded(),
                progress.total());
        return new SiteModelChange(records, pending, missing, new VectorRows(jdbc, model));
    }

    PendingChange pending() {
        return pending;
    }

    /** Embeds some passages, or switches; then it returns the site's revision, from which on the new model answers. */
    OptionalLong step() {
        List<PassageText> batch = missing.after(last, PASSAGES_AT_ONCE);
        if (!batch.isEmpty()) {
            read += rows.fillGently(pending.site(), batch);
            last = batch.get(batch.size() - 1);
            records.advanced(pending, batch.size());
            report();
            return OptionalLong.empty();
        }
        if (last != null) {
            last = null;
            return OptionalLong.empty();
        }
        OptionalLong revision = records.switchOver(pending, missing);
        revision.ifPresent(this::conclude);
        return revision;
    }

    private void report() {
        if (System.nanoTime() - logged > LOG_NANOS) {
            logged = System.nanoTime();
            MissingVectors.Progress progress = missing.progress();
            records.progress(pending, progress);
            log.info(
                    "Site {}: {} of {} passages have vectors of {}",
                    pending.slug(),
                    progress.embedded(),
                    progress.total(),
                    pending.model());
        }
    }

    private void conclude(long revision) {
        log.info(
                "Site {} answers with embedding model {} from knowledge revision {} on ({} texts read in {} s)."
                        + " Confidence was fitted with another model: run ./deskhand calibrate",
                pending.slug(),
                pending.model(),
                revision,
                read,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }
}
