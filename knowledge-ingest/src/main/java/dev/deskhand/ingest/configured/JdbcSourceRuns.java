package dev.deskhand.ingest.configured;

import dev.deskhand.ingest.sync.ReportAsJson;
import dev.deskhand.ingest.sync.SyncReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Runs in PostgreSQL. */
public final class JdbcSourceRuns implements SourceRuns {

    /** A process that was killed holds up the others for no longer. */
    static final int LEASE_SECONDS = 60;

    private static final int KEPT = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final String SELECT = """
            select id, source_id, cause,
              case when state = 'running' and lease_until < clock_timestamp() then 'interrupted' else state end as state,
              asked_at, started_at, ended_at, expected, done, knowledge_revision, counts, warnings, problem
            from knowledge.source_run
            """;

    private final JdbcClient jdbc;

    public JdbcSourceRuns(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public Optional<RunId> ask(SourceId source, RunCause cause, boolean force) {
        interruptLost();
        return jdbc.sql("""
                        insert into knowledge.source_run (id, source_id, cause, forced, state)
                        values (:id, :source, :cause, :force, 'waiting') on conflict do nothing returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("source", source.value())
                .param("cause", code(cause))
                .param("force", force)
                .query(UUID.class)
                .optional()
                .map(RunId::new);
    }

    @Override
    public Optional<RunTicket> claim(UUID holder) {
        interruptLost();
        return claim(holder, "order by asked_at, id limit 1 for update skip locked", null);
    }

    @Override
    public Optional<RunTicket> claim(UUID holder, RunId run) {
        return claim(holder, "and id = :run for update skip locked", run);
    }

    private Optional<RunTicket> claim(UUID holder, String which, @Nullable RunId run) {
        JdbcClient.StatementSpec statement =
                jdbc.sql("""
                        update knowledge.source_run
                        set state = 'running', started_at = now(), holder = :holder,
                          lease_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (select id from knowledge.source_run where state = 'waiting' %s)
                        returning id, source_id, forced
                        """.formatted(which)).param("holder", holder).param("lease", LEASE_SECONDS);
        return (run == null ? statement : statement.param("run", run.value()))
                .query((row, number) -> new RunTicket(
                        new RunId(row.getObject("id", UUID.class)),
                        new SourceId(row.getObject("source_id", UUID.class)),
                        holder,
                        row.getBoolean("forced")))
                .optional();
    }

    @Override
    public boolean renew(RunTicket ticket) {
        return held(ticket, "lease_until = clock_timestamp() + make_interval(secs => :lease)")
                        .param("lease", LEASE_SECONDS)
                        .update()
                > 0;
    }

    @Override
    public void progress(RunTicket ticket, int expected, int done) {
        held(ticket, "expected = :expected, done = :done")
                .param("expected", expected)
                .param("done", done)
                .update();
    }

    @Override
    public void finish(RunTicket ticket, SyncReport report) {
        held(ticket, """
                        state = :state, ended_at = now(), lease_until = null, expected = :done, done = :done,
                        knowledge_revision = :revision, counts = :counts::jsonb, warnings = :warnings,
                        report = :report::jsonb
                        """)
                .param("state", code(report.isClean() ? RunState.SUCCEEDED : RunState.INCOMPLETE))
                .param("done", report.items().size())
                .param("revision", report.knowledgeRevision())
                .param("counts", JSON.writeValueAsString(ReportAsJson.counts(report)))
                .param("warnings", report.warnings().size())
                .param("report", ReportAsJson.write(report, false))
                .update();
        forgetOld(ticket.source());
    }

    @Override
    public void fail(RunTicket ticket, String problem) {
        held(ticket, "state = 'failed', ended_at = now(), lease_until = null, problem = :problem")
                .param("problem", problem)
                .update();
        forgetOld(ticket.source());
    }

    @Override
    public void release(RunTicket ticket) {
        held(ticket, "state = 'waiting', holder = null, lease_until = null, expected = 0, done = 0")
                .update();
    }

    @Override
    public Optional<SourceRun> open(SourceId source) {
        return list(source, 1).stream().filter(run -> run.state().isOpen()).findFirst();
    }

    @Override
    public List<SourceRun> list(SourceId source, int limit) {
        return jdbc.sql(SELECT + " where source_id = :source order by asked_at desc, id limit :limit")
                .param("source", source.value())
                .param("limit", limit)
                .query(JdbcSourceRuns::run)
                .list();
    }

    @Override
    public Optional<SourceRun> find(SourceId source, RunId run) {
        return jdbc.sql(SELECT + " where source_id = :source and id = :run")
                .param("source", source.value())
                .param("run", run.value())
                .query(JdbcSourceRuns::run)
                .optional();
    }

    @Override
    public Optional<String> report(SourceId source, RunId run) {
        return jdbc.sql("""
                        select report::text from knowledge.source_run
                        where source_id = :source and id = :run and report is not null
                        """)
                .param("source", source.value())
                .param("run", run.value())
                .query(String.class)
                .optional();
    }

    /* Only the holder writes, and only before its lease has run out. */
    private JdbcClient.StatementSpec held(RunTicket ticket, String assignments) {
        return jdbc.sql("update knowledge.source_run set " + assignments
                        + " where id = :run and holder = :holder and state = 'running'"
                        + " and lease_until >= clock_timestamp()")
                .param("run", ticket.run().value())
                .param("holder", ticket.holder());
    }

    private void interruptLost() {
        jdbc.sql("""
                        update knowledge.source_run
                        set state = 'interrupted', ended_at = lease_until, problem = 'the process that ran it has ended'
                        where state = 'running' and lease_until < clock_timestamp()
                        """).update();
    }

    private void forgetOld(SourceId source) {
        jdbc.sql("""
                        delete from knowledge.source_run where id in (
                          select id from knowledge.source_run where source_id = :source
                          order by asked_at desc offset :kept)
                        """).param("source", source.value()).param("kept", KEPT).update();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static SourceRun run(ResultSet row, int number) throws SQLException {
        String counts = row.getString("counts");
        return new SourceRun(
                new RunId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                RunCause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                RunState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("expected"),
                row.getInt("done"),
                row.getObject("knowledge_revision", Long.class),
                counts == null ? Map.of() : JSON.readValue(counts, COUNTS),
                row.getInt("warnings"),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
