package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waiting messages in PostgreSQL. */
@Repository
class JdbcReplyTasks implements ReplyTasks {

    private final JdbcClient jdbc;

    JdbcReplyTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets a message wait for the bot, within the transaction that adds it. */
    void add(Conversation conversation, Message message, Set<Audience> audiences) {
        jdbc.sql("""
                insert into bot.reply_task (message_id, conversation_id, site_id, seq, audiences, fence, created_at)
                values (:message, :conversation, :site, :seq, string_to_array(:audiences, ','), :fence,
                     clock_timestamp())
                """)
                .param("message", message.id().value())
                .param("conversation", conversation.id().value())
                .param("site", conversation.site().value())
                .param("seq", message.seq())
                .param("audiences", audiences.stream().map(Audience::code).collect(Collectors.joining(",")))
                .param("fence", conversation.fence())
                .update();
    }

    /** Until when the bot can be expected to be writing; empty when nothing waits. */
    Optional<Instant> busyUntil(ConversationId conversation) {
        return jdbc.sql("""
                select max(lease_until) as until from bot.reply_task
                where conversation_id = :conversation and state = 'due' and holder is not null
                  and lease_until > clock_timestamp()
                having max(lease_until) is not null
                """)
                .param("conversation", conversation.value())
                .query((row, number) -> ConversationRows.instant(row, "until"))
                .optional();
    }

    @Override
    public Optional<ReplyTask> claim(UUID holder, Duration lease) {
        return jdbc.sql("""
                update bot.reply_task t
                set holder = :holder, lease_until = clock_timestamp() + make_interval(secs => :seconds),
                    attempts = attempts + 1
                where t.message_id = (
                    select d.message_id from bot.reply_task d
                    where d.state = 'due' and (d.lease_until is null or d.lease_until <= clock_timestamp())
                      and not exists (
                          select from bot.reply_task earlier
                          where earlier.conversation_id = d.conversation_id and earlier.state = 'due'
                            and earlier.seq < d.seq)
                    order by d.created_at limit 1
                    for update skip locked)
                returning t.*
                """)
                .param("holder", holder)
                .param("seconds", seconds(lease))
                .query(JdbcReplyTasks::task)
                .optional();
    }

    @Override
    public void renew(UUID holder, Collection<MessageId> messages, Duration lease) {
        for (MessageId message : messages) {
            jdbc.sql("""
                    update bot.reply_task set lease_until = clock_timestamp() + make_interval(secs => :seconds)
                    where message_id = :message and holder = :holder and state = 'due'
                    """)
                    .param("seconds", seconds(lease))
                    .param("message", message.value())
                    .param("holder", holder)
                    .update();
        }
    }

    @Override
    public boolean holds(ReplyTask task) {
        return jdbc.sql("""
                select exists (
                    select from bot.reply_task
                    where message_id = :message and holder = :holder and attempts = :attempts and state = 'due')
                """)
                .param("message", task.message().value())
                .param("holder", task.holder())
                .param("attempts", task.attempts())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean readFirst(ReplyTask task) {
        return jdbc.sql(
                                "update bot.reply_task set read_at = clock_timestamp() where message_id = :message and read_at is null")
                        .param("message", task.message().value())
                        .update()
                == 1;
    }

    @Override
    public void answered(ReplyTask task) {
        finish(task, "answered");
    }

    @Override
    public void dropped(ReplyTask task) {
        finish(task, "dropped");
    }

    private void finish(ReplyTask task, String state) {
        jdbc.sql("""
                update bot.reply_task set state = :state, lease_until = null, done_at = clock_timestamp()
                where message_id = :message
                """)
                .param("state", state)
                .param("message", task.message().value())
                .update();
    }

    @Override
    public void release(ReplyTask task, Duration pause) {
        jdbc.sql("""
                update bot.reply_task
                set holder = null, lease_until = clock_timestamp() + make_interval(secs => :seconds)
                where message_id = :message and holder = :holder and attempts = :attempts and state = 'due'
                """)
                .param("seconds", seconds(pause))
                .param("message", task.message().value())
                .param("holder", task.holder())
                .param("attempts", task.attempts())
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static ReplyTask task(ResultSet row, int number) throws SQLException {
        return new ReplyTask(
                new SiteId(row.getObject("site_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)),
                Arrays.stream((String[]) row.getArray("audiences").getArray())
                        .flatMap(code -> Audience.fromCode(code).stream())
                        .collect(Collectors.toSet()),
                row.getLong("fence"),
                row.getObject("holder", UUID.class),
                row.getInt("attempts"));
    }
}
