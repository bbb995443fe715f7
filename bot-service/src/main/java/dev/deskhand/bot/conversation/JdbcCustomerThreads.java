package dev.deskhand.bot.conversation;

import dev.deskhand.bot.problem.DeskhandException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A customer's conversations in PostgreSQL; every statement asks for site and customer. */
@Repository
class JdbcCustomerThreads implements CustomerThreads {

    private static final String SELECT = """
            select c.id as thread_id, c.status, c.language as thread_language, c.assignee_name, c.created_at, c.updated_at,
                   c.last_seq, c.customer_read_seq,
                   (select count(*) from bot.message u
                    where u.conversation_id = c.id and u.author <> 'customer' and u.seq > c.customer_read_seq) as unread,
                   m.*
            from bot.conversation c
            left join lateral (
                select * from bot.message where conversation_id = c.id order by seq desc limit 1) m on true
            where c.site_id = :site and c.customer_id = :customer
            """;

    private final JdbcClient jdbc;
    private final JdbcEventLog log;
    private final JdbcLoggedEvents logged;
    private final JdbcReplyTasks tasks;
    private final PlainTranscript transcript;
    private final ConversationRows rows;

    JdbcCustomerThreads(
            JdbcClient jdbc,
            JdbcEventLog log,
            JdbcLoggedEvents logged,
            JdbcReplyTasks tasks,
            PlainTranscript transcript,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.log = log;
        this.logged = logged;
        this.tasks = tasks;
        this.transcript = transcript;
        this.rows = new ConversationRows(json);
    }

    @Override
    public List<ThreadSummary> list(Owner owner) {
        return of(owner, jdbc.sql(SELECT + " order by c.updated_at desc, c.id"))
                .query(this::summary)
                .list();
    }

    @Override
    public Opened open(Owner owner, Optional<String> language, Optional<String> pageUrl, boolean fresh) {
        return log.inTransaction(() -> {
            lockCustomer(owner);
            Optional<ThreadSummary> running = fresh ? Optional.empty() : findRunning(owner);
            return running.map(thread -> new Opened(thread, false))
                    .orElseGet(() -> new Opened(get(owner, begin(owner, language, pageUrl)), true));
        });
    }

    @Override
    public ThreadSummary get(Owner owner, ConversationId id) {
        return of(owner, jdbc.sql(SELECT + " and c.id = :id"))
                .param("id", id.value())
                .query(this::summary)
                .optional()
                .orElseThrow(() -> JdbcEventLog.missing(id));
    }

    @Override
    public void require(Owner owner, ConversationId id) {
        of(
                        owner,
                        jdbc.sql("select 1 from bot.conversation where id = :id and site_id = :site"
                                + " and customer_id = :customer"))
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> JdbcEventLog.missing(id));
    }

    @Override
    public List<ConversationEvent> events(Owner owner, ConversationId id, long after, int limit) {
        require(owner, id);
        return logged.after(id, after, limit);
    }

    @Override
    public Optional<EventDetails.HandedOver> runningHandoff(Owner owner, ConversationId id) {
        require(owner, id);
        return logged.latest(id, EventKind.HANDOFF)
                .map(event -> (EventDetails.HandedOver) event.details())
                .filter(handoff -> !handoff.status().equals("resolved"));
    }

    @Override
    public Optional<Instant> botWritesUntil(Owner owner, ConversationId id) {
        require(owner, id);
        return tasks.busyUntil(id);
    }

    @Override
    public String transcript(Owner owner, ConversationId id) {
        ThreadSummary thread = get(owner, id);
        List<Message> messages = jdbc.sql("select * from bot.message where conversation_id = :id order by seq")
                .param("id", id.value())
                .query(rows::message)
                .list();
        Optional<String> zone = of(
                        owner, jdbc.sql("select time_zone from bot.customer where id = :customer and site_id = :site"))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single();
        return transcript.of(messages, thread.language(), zone);
    }

    private void lockCustomer(Owner owner) {
        of(owner, jdbc.sql("select 1 from bot.customer where id = :customer and site_id = :site for update"))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> DeskhandException.notFound("The customer is not known here any more."));
    }

    private Optional<ThreadSummary> findRunning(Owner owner) {
        return of(owner, jdbc.sql(SELECT + " and c.status <> 'closed' order by c.updated_at desc, c.id limit 1"))
                .query(this::summary)
                .optional();
    }

    private ConversationId begin(Owner owner, Optional<String> language, Optional<String> pageUrl) {
        ConversationId id = ConversationId.random();
        of(owner, jdbc.sql("""
                insert into bot.conversation
                    (id, site_id, customer_id, status, language, page_url, created_at, updated_at, last_seen_at)
                values (:id, :site, :customer, 'bot', :language, :page, :now, :now, :now)
                """))
                .param("id", id.value())
                .param("language", language.orElse(null))
                .param("page", pageUrl.orElse(null))
                .param("now", log.now())
                .update();
        return id;
    }

    private static StatementSpec of(Owner owner, StatementSpec statement) {
        return statement
                .param("site", owner.site().value())
                .param("customer", owner.customer().value());
    }

    private ThreadSummary summary(ResultSet row, int number) throws SQLException {
        @Nullable UUID message = row.getObject("id", UUID.class);
        return new ThreadSummary(
                new ConversationId(row.getObject("thread_id", UUID.class)),
                ConversationStatus.fromCode(row.getString("status")),
                Optional.ofNullable(row.getString("thread_language")),
                Optional.ofNullable(row.getString("assignee_name")),
                ConversationRows.instant(row, "created_at"),
                ConversationRows.instant(row, "updated_at"),
                row.getLong("last_seq"),
                row.getLong("customer_read_seq"),
                row.getInt("unread"),
                message == null ? Optional.empty() : Optional.of(rows.message(row, number)));
    }
}
