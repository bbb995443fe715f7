package dev.deskhand.bot.attachment;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.Message;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.SentFiles;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records of files in PostgreSQL. */
@Repository
class JdbcAttachments implements SentFiles {

    static final int MOST_FILES = 200;
    static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final String UNSENT = """
            stored and message_id is null and conversation_id = :conversation and site_id = :site and agent_id = :agent
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAttachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws DeskhandException 404 when it is not the sender's conversation; 409 when it is full
     */
    void requireRoom(Sender sender, ConversationId conversation, long bytes) {
        Held held = jdbc.sql("""
                select count(a.id) as files, coalesce(sum(a.bytes), 0) as bytes
                from bot.conversation c left join bot.attachment a on a.conversation_id = c.id
                where c.id = :conversation and c.site_id = :site
                  and (cast(:customer as uuid) is null or c.customer_id = cast(:customer as uuid))
                group by c.id
                """)
                .param("conversation", conversation.value())
                .param("site", sender.site().value())
                .param("customer", text(sender.customer().map(CustomerId::value)))
                .query((row, number) -> new Held(row.getInt("files"), row.getLong("bytes")))
                .optional()
                .orElseThrow(() -> noConversation(conversation));
        if (held.files() >= MOST_FILES || held.bytes() + bytes > MOST_BYTES) {
            throw new DeskhandException(
                    ErrorCode.CONFLICT,
                    "The conversation holds " + held.files() + " files of " + held.bytes() + " bytes; at most "
                            + MOST_FILES + " files of " + MOST_BYTES + " bytes are kept.");
        }
    }

    private record Held(int files, long bytes) {}

    /** Records a file whose content is still to come. */
    void begin(Sender sender, ConversationId conversation, MessageFile file) {
        int begun = jdbc.sql("""
                insert into bot.attachment
                    (id, site_id, conversation_id, name, type, bytes, width, height, created_at, agent_id)
                select :id, c.site_id, c.id, :name, :type, :bytes, cast(:width as integer), cast(:height as integer),
                    :now, cast(:agent as uuid)
                from bot.conversation c
                where c.id = :conversation and c.site_id = :site
                  and (cast(:customer as uuid) is null or c.customer_id = cast(:customer as uuid))
                """)
                .param("id", file.id())
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("now", now())
                .param("agent", text(sender.agent()))
                .param("conversation", conversation.value())
                .param("site", sender.site().value())
                .param("customer", text(sender.customer().map(CustomerId::value)))
                .update();
        if (begun == 0) {
            throw noConversation(conversation);
        }
    }

    /** Says that the content is there; false when the record is not there any more. */
    boolean complete(UUID file) {
        return jdbc.sql("update bot.attachment set stored = true where id = :id")
                        .param("id", file)
                        .update()
                == 1;
    }

    void delete(UUID file) {
        jdbc.sql("delete from bot.attachment where id = :id").param("id", file).update();
    }

    MessageFile get(Owner owner, ConversationId conversation, UUID file) {
        return jdbc.sql("""
                select a.* from bot.attachment a join bot.conversation c on c.id = a.conversation_id
                where a.id = :id and a.stored and c.id = :conversation and c.site_id = :site
                  and c.customer_id = :customer and (a.agent_id is null or a.message_id is not null)
                """)
                .param("id", file)
                .param("conversation", conversation.value())
                .param("site", owner.site().value())
                .param("customer", owner.customer().value())
                .query(JdbcAttachments::file)
                .optional()
                .orElseThrow(() -> noFile(file));
    }

    MessageFile get(SiteId site, ConversationId conversation, UUID file) {
        return jdbc.sql("""
                select * from bot.attachment
                where id = :id and stored and message_id is not null and conversation_id = :conversation
                  and site_id = :site
                """)
                .param("id", file)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query(JdbcAttachments::file)
                .optional()
                .orElseThrow(() -> noFile(file));
    }

    @Override
    public List<MessageFile> bind(
            SiteId site, ConversationId conversation, MessageId message, Message.Speaker by, List<UUID> files) {
        return files.stream()
                .map(file -> bind(site, conversation, message, by.agent(), file)
                        .orElseThrow(() -> DeskhandException.invalid(
                                "/attachments", "names " + file + ", which is no unsent file of this conversation")))
                .toList();
    }

    private Optional<MessageFile> bind(
            SiteId site, ConversationId conversation, MessageId message, Optional<UUID> agent, UUID file) {
        return jdbc.sql("""
                update bot.attachment set message_id = :message
                where id = :id and stored and message_id is null and conversation_id = :conversation
                  and site_id = :site and agent_id is not distinct from cast(:agent as uuid)
                returning *
                """)
                .param("message", message.value())
                .param("agent", text(agent))
                .param("id", file)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query(JdbcAttachments::file)
                .optional();
    }

    List<MessageFile> unsent(SiteId site, ConversationId conversation, UUID agent) {
        return unsentOf(
                        "select * from bot.attachment where " + UNSENT + " order by created_at, id",
                        site,
                        conversation,
                        agent)
                .query(JdbcAttachments::file)
                .list();
    }

    void takeBack(SiteId site, ConversationId conversation, UUID agent, UUID file) {
        unsentOf("delete from bot.attachment where id = :file and " + UNSENT, site, conversation, agent)
                .param("file", file)
                .update();
    }

    private JdbcClient.StatementSpec unsentOf(String sql, SiteId site, ConversationId conversation, UUID agent) {
        return jdbc.sql(sql)
                .param("site", site.value())
                .param("conversation", conversation.value())
                .param("agent", agent);
    }

    /** Deletes the records of files that no message showed until this moment. */
    int deleteUnsent(Instant until) {
        return jdbc.sql("delete from bot.attachment where message_id is null and created_at < :until")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Files whose content is to be erased, the longest waiting first. */
    List<UUID> erasures(int most) {
        return jdbc.sql("select id from bot.attachment_erasure order by since, id limit :most")
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void noteErased(UUID file) {
        jdbc.sql("delete from bot.attachment_erasure where id = :id")
                .param("id", file)
                .update();
    }

    private static MessageFile file(ResultSet row, int number) throws SQLException {
        return new MessageFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                integer(row, "width"),
                integer(row, "height"));
    }

    private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static DeskhandException noConversation(ConversationId conversation) {
        return DeskhandException.notFound("There is no conversation \"" + conversation + "\" here.");
    }

    private static DeskhandException noFile(UUID file) {
        return DeskhandException.notFound("There is no file \"" + file + "\" here.");
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
