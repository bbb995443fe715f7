package dev.deskhand.bot.conversation;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log of each conversation in PostgreSQL; the conversation's row lock orders its events. */
@Repository
class JdbcEventLog {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final LiveSignals signals;
    private final ObjectProvider<SentFiles> files;
    private final ConversationNews news;

    JdbcEventLog(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock,
            LiveSignals signals,
            ObjectProvider<SentFiles> files,
            ConversationNews news) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.signals = signals;
        this.files = files;
        this.news = news;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Shows those who watch that a person is writing. */
    void writing(ConversationId id, Assignee person, Optional<Instant> until) {
        signals.passing(id, new PassingSign.Typing(Author.AGENT.code(), person.name(), until.orElse(null)));
    }

    /** To the microsecond, as the database keeps it. */
    OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    ConversationEvent append(SiteId site, ConversationId id, EventDetails details) {
        return inTransaction(() -> {
            OffsetDateTime at = now();
            long seq = insert(site, id, details, at);
            ConversationEvent event =
                    new ConversationEvent(seq, EventKind.of(details), at.toInstant(), details, Optional.empty());
            news.now(new EventLogged(site, id, event));
            return event;
        });
    }

    Message say(SiteId site, ConversationId id, MessageDraft draft) {
        return inTransaction(() -> {
            MessageId messageId = MessageId.random();
            OffsetDateTime now = now();
            Instant at = now.toInstant();
            EventDetails said =
                    new EventDetails.Said(messageId.value(), draft.by().author().code());
            long seq = insert(site, id, said, now);
            insertMessage(id, messageId, seq, draft, at);
            List<MessageFile> shown = bind(site, id, messageId, draft);
            Message message = new Message(
                    messageId,
                    seq,
                    draft.by(),
                    draft.text(),
                    draft.language(),
                    at,
                    draft.submission(),
                    draft.replyTo(),
                    draft.reply(),
                    shown);
            news.now(new EventLogged(
                    site, id, new ConversationEvent(seq, EventKind.MESSAGE, at, said, Optional.of(message))));
            return message;
        });
    }

    /* The update locks the row, and a rollback gives the number back: so numbers have no gaps. */
    private long insert(SiteId site, ConversationId id, EventDetails details, OffsetDateTime at) {
        long seq = jdbc.sql("""
                update bot.conversation set last_seq = last_seq + 1, updated_at = :now
                where id = :id and site_id = :site
                returning last_seq
                """)
                .param("now", at)
                .param("id", id.value())
                .param("site", site.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> missing(id));
        jdbc.sql("""
                insert into bot.conversation_event (conversation_id, seq, kind, payload, at)
                values (:id, :seq, :kind, cast(:payload as jsonb), :now)
                """)
                .param("id", id.value())
                .param("seq", seq)
                .param("kind", EventKind.of(details).code())
                .param("payload", json.writeValueAsString(details))
                .param("now", at)
                .update();
        signals.logged(id);
        return seq;
    }

    private void insertMessage(ConversationId id, MessageId message, long seq, MessageDraft draft, Instant at) {
        jdbc.sql("""
                insert into bot.message
                    (id, conversation_id, seq, author, author_name, agent_id, text, language, reply_to,
                     client_message_id, choice, reply, at)
                values (:id, :conversation, :seq, :author, :name, cast(:agent as uuid), :text, :language,
                     cast(:replyTo as uuid), cast(:clientMessageId as uuid), cast(:choice as uuid),
                     cast(:reply as jsonb), :at)
                """)
                .param("id", message.value())
                .param("conversation", id.value())
                .param("seq", seq)
                .param("author", draft.by().author().code())
                .param("name", draft.by().name().orElse(null))
                .param("agent", text(draft.by().agent()))
                .param("text", draft.text())
                .param("language", draft.language().orElse(null))
                .param("replyTo", text(draft.replyTo().map(MessageId::value)))
                .param("clientMessageId", text(draft.submission().map(Submission::clientMessageId)))
                .param("choice", text(draft.submission().flatMap(Submission::choice)))
                .param("reply", draft.reply().map(json::writeValueAsString).orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (draft.by().author() == Author.CUSTOMER && draft.language().isPresent()) {
            jdbc.sql("update bot.conversation set language = :language where id = :id")
                    .param("language", draft.language().get())
                    .param("id", id.value())
                    .update();
        }
    }

    private List<MessageFile> bind(SiteId site, ConversationId id, MessageId message, MessageDraft draft) {
        if (draft.files().isEmpty()) {
            return List.of();
        }
        SentFiles sent = files.getIfAvailable();
        if (sent == null) {
            throw DeskhandException.invalid("/attachments", "names files, but this service takes none");
        }
        List<MessageFile> bound = sent.bind(site, id, message, draft.by(), draft.files());
        jdbc.sql("update bot.message set files = cast(:files as jsonb) where id = :id")
                .param("files", json.writeValueAsString(bound))
                .param("id", message.value())
                .update();
        return bound;
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    static DeskhandException missing(ConversationId id) {
        return DeskhandException.notFound("There is no conversation \"" + id + "\" here.");
    }
}
