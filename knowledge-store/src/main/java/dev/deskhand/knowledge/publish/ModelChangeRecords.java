package dev.deskhand.knowledge.publish;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database knows of changes of model: who is at it, how far it is, and that it is done. */
final class ModelChangeRecords {

    /** Longer than a batch takes; a process that was killed holds up the others for no longer. */
    private static final int LEASE_SECONDS = 20;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final UUID holder = UUID.randomUUID();

    ModelChangeRecords(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    List<PendingChange> pending() {
        return jdbc.query(
                """
                select s.id, s.slug, m.model from knowledge.site_model m join knowledge.site s on s.id = m.site_id
                where m.state = 'pending' order by s.slug
                """,
                (row, number) -> new PendingChange(
                        new SiteId(row.getObject("id", UUID.class)), row.getString("slug"), row.getString("model")));
    }

    /** Takes the change in hand, or keeps it there; false when another process has it. */
    boolean lease(PendingChange change) {
        return jdbc.update("""
                        update knowledge.site_model
                        set lease_holder = ?, lease_until = now() + make_interval(secs => ?)
                        where site_id = ? and model = ? and state = 'pending'
                          and (lease_holder = ? or lease_until is null or lease_until < now())
                        """, holder, LEASE_SECONDS, change.site().value(), change.model(), holder) > 0;
    }

    void progress(PendingChange change, MissingVectors.Progress progress) {
        jdbc.update(
                "update knowledge.site_model set embedded = ?, total = ? where site_id = ? and model = ?",
                progress.embedded(),
                progress.total(),
                change.site().value(),
                change.model());
    }

    /** Counts further passages, and keeps the lease. */
    void advanced(PendingChange change, int passages) {
        jdbc.update("""
                update knowledge.site_model
                set embedded = embedded + ?, total = greatest(total, embedded + ?),
                  lease_until = now() + make_interval(secs => ?)
                where site_id = ? and model = ? and lease_holder = ?
                """, passages, passages, LEASE_SECONDS, change.site().value(), change.model(), holder);
    }

    void fail(PendingChange change, String why) {
        jdbc.update("""
                update knowledge.site_model set state = 'failed', since = now(), failure = ?, lease_until = null
                where site_id = ? and model = ? and state = 'pending'
                """, why, change.site().value(), change.model());
    }

    /**
     * Lets the site answer with the new model from its next revision on: nothing can be published meanwhile.
     *
     * @return that revision; empty when a published passage still lacks its vector, or the change was given up
     */
    OptionalLong switchOver(PendingChange change, MissingVectors missing) {
        UUID site = change.site().value();
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Long> current = jdbc.queryForList(
                    "select knowledge_revision from knowledge.site where id = ? for update", Long.class, site);
            if (current.isEmpty() || missing.anyPublished()) {
                return OptionalLong.empty();
            }
            jdbc.update("""
                    update knowledge.site_model set state = 'retired', since = now()
                    where site_id = ? and state = 'active'
                      and exists (select from knowledge.site_model where site_id = ? and model = ? and state = 'pending')
                    """, site, site, change.model());
            int switched = jdbc.update("""
                    update knowledge.site_model set state = 'active', since = now(), lease_until = null
                    where site_id = ? and model = ? and state = 'pending'
                    """, site, change.model());
            if (switched == 0) {
                return OptionalLong.empty();
            }
            new PublicationRows(jdbc, change.site(), current.get(0) + 1).raiseRevision();
            return OptionalLong.of(current.get(0) + 1);
        }));
    }

    ModelChange.Outstanding outstanding() {
        return jdbc.queryForObject(
                """
                select coalesce(sum(total - embedded) filter (where state = 'pending'), 0) as passages,
                       count(*) filter (where state = 'failed') as failed
                from knowledge.site_model where state in ('pending', 'failed')
                """, (row, number) -> new ModelChange.Outstanding(row.getLong("passages"), row.getInt("failed")));
    }

    /** Drops tables of models, and sites' rows in them, that have been out of use for this long. */
    List<String> dropUnused(Duration kept) {
        long seconds = kept.toSeconds();
        List<String> dropped = new ArrayList<>();
        for (String model : unused(seconds)) {
            transaction.executeWithoutResult(status -> {
                if (forget(model, seconds)) {
                    dropped.add(model);
                }
            });
        }
        return dropped;
    }

    private List<String> unused(long seconds) {
        return jdbc.queryForList("""
                select m.name from knowledge.embedding_model m
                where m.chosen_at < now() - make_interval(secs => ?)
                  and m.name <> (select name from knowledge.embedding_model order by chosen_at desc limit 1)
                  and not exists (
                    select from knowledge.site_model s where s.model = m.name
                    and (s.state <> 'retired' or s.since >= now() - make_interval(secs => ?)))
                """, String.class, seconds, seconds);
    }

    /* Whoever chooses the model at the same moment either comes first, or makes it anew afterwards. */
    private boolean forget(String model, long seconds) {
        jdbc.update("delete from knowledge.site_model where model = ? and state = 'retired'", model);
        List<Integer> dimension = jdbc.queryForList("""
                delete from knowledge.embedding_model
                where name = ? and chosen_at < now() - make_interval(secs => ?)
                  and not exists (select from knowledge.site_model where model = name)
                returning dimension
                """, Integer.class, model, seconds);
        dimension.forEach(d -> jdbc.query("select knowledge.drop_vector_table(?, ?)", row -> {}, model, d));
        return !dimension.isEmpty();
    }
}
