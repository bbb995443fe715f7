package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conversations in PostgreSQL; the conversation's row lock orders its events. */
@Repository
class JdbcConversations implements Conversations {

    private static final int HISTORY_TURNS = 20;

    private static final String SELECT = """
            select c.*, u.external_id, u.name, u.email, u.attributes
            from bot.conversation c
            join bot.customer u on u.id = c.customer_id
            where c.id = :id and c.site_id = :site
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final JdbcCustomers customers;
    private final ConversationRows rows;

    JdbcConversations(
            JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock, JdbcCustomers customers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.customers = customers;
        this.rows = new ConversationRows(json);
    }

    @Override
    public Conversation begin(SiteId site, ConversationStart start) {
        return inTransaction(() -> {
            ConversationId id = ConversationId.random();
            CustomerId customer = customers.enter(site, start.customer());
            jdbc.sql("""
                    insert into bot.conversation
                        (id, site_id, customer_id, status, page_url, tags, created_at, updated_at)
                    values (:id, :site, :customer, 'bot', :page, cast(:tags as jsonb), :now, :now)
                    """)
                    .param("id", id.value())
                    .param("site", site.value())
                    .param("customer", customer.value())
                    .param("page", start.pageUrl().orElse(null))
                    .param("tags", json.writeValueAsString(start.tags()))
                    .param("now", now())
                    .update();
            return get(site, id);
        });
    }

    @Override
    public Conversation get(SiteId site, ConversationId id) {
        return read(site, id, SELECT);
    }

    @Override
    public Conversation lock(SiteId site, ConversationId id) {
        return read(site, id, SELECT + "for update of c");
    }

    @Override
    public Conversation join(SiteId site, ConversationId id, ConversationStart start) {
        return inTransaction(() -> {
            Conversation conversation = lock(site, id);
            CustomerId customer = customers.recognise(conversation, start.customer());
            jdbc.sql("""
                    update bot.conversation
                    set customer_id = :customer, page_url = coalesce(:page, page_url),
                        tags = case when :newTags = '[]' then tags else cast(:newTags as jsonb) end, updated_at = :now
                    where id = :id
                    """)
                    .param("customer", customer.value())
                    .param("page", start.pageUrl().orElse(null))
                    .param("newTags", json.writeValueAsString(start.tags()))
                    .param("now", now())
                    .param("id", id.value())
                    .update();
            return get(site, id);
        });
    }

    @Override
    public Message append(SiteId site, ConversationId id, MessageDraft draft) {
        return inTransaction(() -> {
            Message message = new Message(
                    MessageId.random(),
                    nextSeq(site, id),
                    draft.author(),
                    draft.text(),
                    draft.language(),
                    now().toInstant());
            Map<String, Object> payload = Map.of(
                    "messageId",
                    message.id().toString(),
                    "author",
                    message.author().code());
            insertEvent(id, message.seq(), "message", payload);
            insertMessage(id, message, draft.replyTo());
            return message;
        });
    }

    @Override
    public void changeStatus(SiteId site, ConversationId id, ConversationStatus status) {
        inTransaction(() -> {
            ConversationStatus before = lock(site, id).status();
            if (before != status) {
                insertEvent(id, nextSeq(site, id), "status", Map.of("from", before.code(), "to", status.code()));
                jdbc.sql("update bot.conversation set status = :status where id = :id")
                        .param("status", status.code())
                        .param("id", id.value())
                        .update();
            }
            return status;
        });
    }

    @Override
    public List<Message> transcript(SiteId site, ConversationId id) {
        get(site, id);
        return jdbc.sql("select * from bot.message where conversation_id = :id order by seq")
                .param("id", id.value())
                .query(ConversationRows::message)
                .list();
    }

    @Override
    public List<Turn> history(SiteId site, ConversationId id) {
        get(site, id);
        return jdbc
                .sql("""
                select * from (
                    select * from bot.message
                    where conversation_id = :id and author <> 'system'
                    order by seq desc limit :turns) latest
                order by seq
                """)
                .param("id", id.value())
                .param("turns", HISTORY_TURNS)
                .query(ConversationRows::message)
                .list()
                .stream()
                .map(message -> new Turn(
                        message.author() == Author.CUSTOMER ? Turn.Role.CUSTOMER : Turn.Role.ASSISTANT, message.text()))
                .toList();
    }

    /* The update locks the row, and a rollback gives the number back: so numbers have no gaps. */
    private long nextSeq(SiteId site, ConversationId id) {
        return jdbc.sql("""
                update bot.conversation set last_seq = last_seq + 1, updated_at = :now
                where id = :id and site_id = :site
                returning last_seq
                """)
                .param("now", now())
                .param("id", id.value())
                .param("site", site.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    private void insertEvent(ConversationId id, long seq, String kind, Map<String, Object> payload) {
        jdbc.sql("""
                insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                values (:id, :seq, :kind, cast(:payload as jsonb), :now)
                """)
                .param("id", id.value())
                .param("seq", seq)
                .param("kind", kind)
                .param("payload", json.writeValueAsString(payload))
                .param("now", now())
                .update();
    }

    private void insertMessage(ConversationId id, Message message, Optional<MessageId> replyTo) {
        jdbc.sql("""
                insert into bot.message (id, conversation_id, seq, author, text, language, reply_to, at)
                values (:id, :conversation, :seq, :author, :text, :language, cast(:replyTo as uuid), :at)
                """)
                .param("id", message.id().value())
                .param("conversation", id.value())
                .param("seq", message.seq())
                .param("author", message.author().code())
                .param("text", message.text())
                .param("language", message.language().orElse(null))
                .param(
                        "replyTo",
                        replyTo.map(MessageId::value).map(UUID::toString).orElse(null))
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .update();
        if (message.author() == Author.CUSTOMER && message.language().isPresent()) {
            jdbc.sql("update bot.conversation set language = :language where id = :id")
                    .param("language", message.language().get())
                    .param("id", id.value())
                    .update();
        }
    }

    private Conversation read(SiteId site, ConversationId id, String select) {
        return jdbc.sql(select)
                .param("id", id.value())
                .param("site", site.value())
                .query(rows::conversation)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private OffsetDateTime now() {
        /* To the microsecond, as the database keeps it. */
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static DeskhandException missing(ConversationId id) {
        return DeskhandException.notFound("There is no conversation \"" + id + "\" here.");
    }
}
