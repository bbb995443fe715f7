package dev.deskhand.bot.inbox;

import dev.deskhand.bot.access.Audit;
import dev.deskhand.bot.conversation.Author;
import dev.deskhand.bot.conversation.Conversation;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.bot.conversation.EventLogged;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Priority, tags, snoozes, drafts and viewers of conversations. A foreign conversation is 404 throughout. */
@Repository
public class Desks {

    /** Who was last seen at a conversation so long ago has left it. */
    static final Duration LOOKING = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Conversations conversations;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Desks(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Conversations conversations,
            JsonMapper json,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.conversations = conversations;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is on a conversation of the site. */
    public Desk of(SiteId site, ConversationId id) {
        return jdbc.sql("select * from bot.conversation_desk where conversation_id = :id and site_id = :site")
                .param("id", id.value())
                .param("site", site.value())
                .query((row, number) -> new Desk(
                        Priority.values()[row.getInt("priority")],
                        InboxLists.instant(row, "snoozed_until"),
                        Optional.ofNullable(row.getString("resolution"))))
                .optional()
                .orElse(Desk.EMPTY);
    }

    /**
     * Does something to a conversation, unless somebody else was faster.
     *
     * @param version the entity tag of what the agent saw; null: whatever it is
     * @throws DeskhandException 404; 412 when it has changed meanwhile
     */
    public void change(
            Agent by,
            SiteId site,
            ConversationId id,
            @Nullable String version,
            String action,
            Consumer<Conversation> work) {
        transaction.executeWithoutResult(status -> {
            Conversation now = conversations.lock(site, id);
            if (version != null && !version.equals(of(site, id).version(now))) {
                throw new DeskhandException(
                        ErrorCode.CHANGED_MEANWHILE, "Somebody else has changed this conversation meanwhile.");
            }
            work.accept(now);
            touch(site, id);
            audit.record(by, "conversation." + action, id.toString());
        });
    }

    /** Within {@link #change}. */
    public void setTags(ConversationId id, List<String> tags) {
        jdbc.sql("update bot.conversation set tags = cast(:tags as jsonb) where id = :id")
                .param("tags", json.writeValueAsString(tags))
                .param("id", id.value())
                .update();
    }

    /** Within {@link #change}. */
    public void setPriority(ConversationId id, Priority priority) {
        touch(conversationSite(id), id);
        jdbc.sql("update bot.conversation_desk set priority = :priority where conversation_id = :id")
                .param("priority", priority.ordinal())
                .param("id", id.value())
                .update();
    }

    /** Within {@link #change}; empty wakes it up. */
    public void snooze(ConversationId id, Optional<Instant> until) {
        touch(conversationSite(id), id);
        jdbc.sql("""
            update bot.conversation_desk set snoozed_until = cast(:until as timestamptz)
            where conversation_id = :id
            """)
                .param("until", until.map(Instant::toString).orElse(null))
                .param("id", id.value())
                .update();
    }

    /** Within {@link #change}: why the conversation is closed. */
    public void setResolution(ConversationId id, Resolution reason) {
        touch(conversationSite(id), id);
        jdbc.sql("update bot.conversation_desk set resolution = :reason where conversation_id = :id")
                .param("reason", reason.code())
                .param("id", id.value())
                .update();
    }

    /** A customer who writes wakes what sleeps, in the transaction of the message. */
    @EventListener
    void on(EventLogged logged) {
        boolean customers = logged.event()
                .message()
                .filter(message -> message.author() == Author.CUSTOMER)
                .isPresent();
        if (customers) {
            jdbc.sql("""
                update bot.conversation_desk set snoozed_until = null, updated_at = :now
                where conversation_id = :id and snoozed_until is not null
                """)
                    .param("id", logged.conversation().value())
                    .param("now", now())
                    .update();
        }
    }

    /** What an agent has begun to write and not sent; empty text when nothing. */
    public String draft(AgentId agent, ConversationId id, String kind) {
        return jdbc.sql("""
            select text from bot.agent_draft where agent_id = :agent and conversation_id = :id and kind = :kind
            """)
                .param("agent", agent.value())
                .param("id", id.value())
                .param("kind", kind)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Keeps a draft; the empty one is forgotten. */
    public void saveDraft(AgentId agent, SiteId site, ConversationId id, String kind, String text) {
        conversations.get(site, id);
        if (text.isBlank()) {
            jdbc.sql("delete from bot.agent_draft where agent_id = :agent and conversation_id = :id and kind = :kind")
                    .param("agent", agent.value())
                    .param("id", id.value())
                    .param("kind", kind)
                    .update();
            return;
        }
        int kept = jdbc.sql("""
            with whole as (select id from bot.conversation where id = :id for key share)
            insert into bot.agent_draft (agent_id, conversation_id, kind, text, updated_at)
            select :agent, id, :kind, :text, :now from whole
            on conflict (agent_id, conversation_id, kind) do update
            set text = excluded.text, updated_at = excluded.updated_at
            """)
                .param("agent", agent.value())
                .param("id", id.value())
                .param("kind", kind)
                .param("text", text)
                .param("now", now())
                .update();
        requireWhole(kept, id);
    }

    /** Notes that an agent looks at a conversation, and whether he or she is writing. */
    public void seen(AgentId agent, SiteId site, ConversationId id, boolean replying) {
        conversations.get(site, id);
        int noted = jdbc.sql("""
            with whole as (select id from bot.conversation where id = :id for key share)
            insert into bot.conversation_viewer (conversation_id, agent_id, seen_at, replying_at)
            select id, :agent, :now, case when :replying then cast(:now as timestamptz) end from whole
            on conflict (conversation_id, agent_id) do update
            set seen_at = excluded.seen_at, replying_at = excluded.replying_at
            """)
                .param("id", id.value())
                .param("agent", agent.value())
                .param("replying", replying)
                .param("now", now())
                .update();
        requireWhole(noted, id);
    }

    /* A page that is left while its conversation is erased sends what was typed: then there is nothing to keep it at. */
    private static void requireWhole(int rows, ConversationId id) {
        if (rows == 0) {
            throw DeskhandException.notFound("There is no conversation \"" + id + "\" here.");
        }
    }

    /** Others who are at a conversation now, by name. */
    public List<Viewer> viewers(AgentId me, ConversationId id) {
        return jdbc.sql("""
            select a.name, v.replying_at > :since as replying
            from bot.conversation_viewer v join bot.agent a on a.id = v.agent_id
            where v.conversation_id = :id and v.agent_id <> :me and v.seen_at > :since
            order by a.name
            """)
                .param("id", id.value())
                .param("me", me.value())
                .param("since", now().minus(LOOKING))
                .query((row, number) -> new Viewer(row.getString("name"), row.getBoolean("replying")))
                .list();
    }

    /** Somebody else at a conversation. */
    public record Viewer(String name, boolean replying) {}

    private SiteId conversationSite(ConversationId id) {
        return new SiteId(jdbc.sql("select site_id from bot.conversation where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    private void touch(SiteId site, ConversationId id) {
        jdbc.sql("""
            insert into bot.conversation_desk (conversation_id, site_id, updated_at) values (:id, :site, :now)
            on conflict (conversation_id) do update set updated_at = excluded.updated_at
            """)
                .param("id", id.value())
                .param("site", site.value())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
