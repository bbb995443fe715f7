package dev.deskhand.bot.conversation;

import dev.deskhand.bot.answer.Turn;
import dev.deskhand.bot.hours.TeamName;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Conversations in PostgreSQL; the conversation's row lock orders its events. */
@Repository
class JdbcConversations implements Conversations {

    private static final String SELECT = "select " + ConversationRows.CONVERSATION + """

            from bot.conversation c
            join bot.customer u on u.id = c.customer_id
            where c.id = :id and c.site_id = :site
            """;

    /* A person who takes over raises the fence; what is the bot's again is nobody else's. */
    private static final Map<ConversationStatus, String> CHANGE = Map.of(
            ConversationStatus.BOT, """
            update bot.conversation
            set status = :status, with_people = false, assignee = null, assignee_name = null, team = null,
                people_until = null
            where id = :id
            """,
            ConversationStatus.WAITING, "update bot.conversation set status = :status where id = :id",
            ConversationStatus.OPEN, """
            update bot.conversation
            set status = :status, with_people = true, people_until = null, fence = fence + 1
            where id = :id
            """,
            ConversationStatus.CLOSED, "update bot.conversation set status = :status where id = :id");

    private final JdbcClient jdbc;
    private final JdbcEventLog log;
    private final LoggedEvents logged;
    private final JdbcCustomers customers;
    private final ConversationNews news;
    private final JsonMapper json;
    private final ConversationRows rows;
    private final MessageReads messages;

    JdbcConversations(
            JdbcClient jdbc,
            JdbcEventLog log,
            LoggedEvents logged,
            JdbcCustomers customers,
            ConversationNews news,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.log = log;
        this.logged = logged;
        this.customers = customers;
        this.news = news;
        this.json = json;
        this.rows = new ConversationRows(json);
        this.messages = new MessageReads(jdbc, rows);
    }

    @Override
    public Conversation begin(SiteId site, ConversationStart start) {
        return log.inTransaction(() -> {
            ConversationId id = ConversationId.random();
            CustomerId customer = customers.enter(site, start.customer());
            jdbc.sql("""
                    insert into bot.conversation
                        (id, site_id, customer_id, status, page_url, journey, tags, created_at, updated_at)
                    values (:id, :site, :customer, 'bot', :page, bot.journey_with('[]', cast(:page as text), :now),
                        cast(:tags as jsonb), :now, :now)
                    """)
                    .param("id", id.value())
                    .param("site", site.value())
                    .param("customer", customer.value())
                    .param("page", start.pageUrl().orElse(null))
                    .param("tags", json.writeValueAsString(start.tags()))
                    .param("now", log.now())
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
        return log.inTransaction(() -> {
            CustomerId recognised = customers.recognise(get(site, id), start.customer());
            Conversation conversation = lock(site, id);
            conversation.requireCustomer(start.customer());
            CustomerId customer = start.customer().externalId() == null ? conversation.customer() : recognised;
            jdbc.sql("""
                    update bot.conversation
                    set customer_id = :customer, page_url = coalesce(:page, page_url),
                        journey = bot.journey_with(journey, cast(:page as text), :now),
                        tags = case when :newTags = '[]' then tags else cast(:newTags as jsonb) end, updated_at = :now
                    where id = :id
                    """)
                    .param("customer", customer.value())
                    .param("page", start.pageUrl().orElse(null))
                    .param("newTags", json.writeValueAsString(start.tags()))
                    .param("now", log.now())
                    .param("id", id.value())
                    .update();
            return get(site, id);
        });
    }

    @Override
    public Message append(SiteId site, ConversationId id, MessageDraft draft) {
        if (draft.by().author() != Author.CUSTOMER) {
            return log.say(site, id, draft);
        }
        return log.inTransaction(() -> {
            boolean goesBack = reopened(lock(site, id));
            Message message = log.say(site, id, draft);
            if (goesBack) {
                news.now(new ConversationReopened(site, id));
            }
            return message;
        });
    }

    @Override
    public ConversationEvent record(SiteId site, ConversationId id, EventDetails details) {
        return log.append(site, id, details);
    }

    @Override
    public List<ConversationEvent> events(SiteId site, ConversationId id, long after, int limit) {
        get(site, id);
        return logged.after(id, after, limit);
    }

    @Override
    public void changeStatus(SiteId site, ConversationId id, ConversationStatus status, Optional<Author> by) {
        log.inTransaction(() -> {
            ConversationStatus before = lock(site, id).status();
            if (before != status) {
                String who = by.map(Author::code).orElse(null);
                log.append(site, id, new EventDetails.StatusChanged(before.code(), status.code(), who));
                jdbc.sql(CHANGE.get(status))
                        .param("status", status.code())
                        .param("id", id.value())
                        .update();
            }
            return status;
        });
    }

    @Override
    public void changeCharge(SiteId site, ConversationId id, Charge charge) {
        log.inTransaction(() -> {
            lock(site, id);
            return jdbc.sql("""
                    update bot.conversation
                    set fence = fence + case when :withPeople and not with_people then 1 else 0 end,
                        with_people = :withPeople, assignee = :agent, assignee_name = :name, team = :team,
                        people_until = cast(:until as timestamptz)
                    where id = :id
                    """)
                    .param("withPeople", charge.withPeople())
                    .param(
                            "agent",
                            charge.assignee()
                                    .map(Assignee::agent)
                                    .map(UUID::toString)
                                    .orElse(null))
                    .param("name", charge.assignee().map(Assignee::name).orElse(null))
                    .param("team", charge.team().map(TeamName::value).orElse(null))
                    .param("until", charge.until().map(Instant::toString).orElse(null))
                    .param("id", id.value())
                    .update();
        });
    }

    /* Whether a closed conversation goes back to people, and not to the bot. */
    private boolean reopened(Conversation closed) {
        if (closed.status() != ConversationStatus.CLOSED) {
            return false;
        }
        Instant now = log.now().toInstant();
        boolean goesBack = closed.isWithPeople()
                && closed.charge().until().filter(now::isBefore).isPresent();
        changeStatus(
                closed.site(),
                closed.id(),
                goesBack ? ConversationStatus.WAITING : ConversationStatus.BOT,
                Optional.of(Author.CUSTOMER));
        return goesBack;
    }

    @Override
    public List<Message> transcript(SiteId site, ConversationId id) {
        get(site, id);
        return messages.all(id);
    }

    @Override
    public List<Turn> history(SiteId site, ConversationId id) {
        get(site, id);
        return messages.turns(id, Long.MAX_VALUE);
    }

    @Override
    public List<Turn> historyOf(SiteId site, ConversationId id, Message question) {
        get(site, id);
        return messages.turns(id, question.seq());
    }

    @Override
    public Message message(SiteId site, ConversationId id, MessageId message) {
        get(site, id);
        return messages.get(id, message);
    }

    @Override
    public Optional<Message> findSent(SiteId site, ConversationId id, UUID clientMessageId) {
        return messages.findSent(site, id, clientMessageId);
    }

    @Override
    public Optional<Message> latestReply(SiteId site, ConversationId id, long beforeSeq) {
        return messages.latestReply(site, id, beforeSeq);
    }

    @Override
    public Optional<Instant> lastPersonAt(SiteId site, ConversationId id) {
        return jdbc.sql("""
                select greatest(c.person_writes_until, max(m.at)) as at
                from bot.conversation c
                left join bot.message m on m.conversation_id = c.id and m.author = 'agent'
                where c.id = :id and c.site_id = :site
                group by c.id
                having greatest(c.person_writes_until, max(m.at)) is not null
                """)
                .param("id", id.value())
                .param("site", site.value())
                .query((row, number) -> ConversationRows.instant(row, "at"))
                .optional();
    }

    @Override
    public void personWrites(SiteId site, ConversationId id, Assignee person, Optional<Instant> until) {
        int known = jdbc.sql("""
                update bot.conversation set person_writes_until = cast(:until as timestamptz)
                where id = :id and site_id = :site
                """)
                .param("until", until.map(Instant::toString).orElse(null))
                .param("id", id.value())
                .param("site", site.value())
                .update();
        if (known == 0) {
            throw JdbcEventLog.missing(id);
        }
        log.writing(id, person, until);
    }

    @Override
    public boolean claimNotice(SiteId site, ConversationId id, Instant until) {
        return log.inTransaction(() -> {
            lock(site, id);
            return jdbc.sql("""
                    update bot.conversation set notice_until = :until
                    where id = :id and (notice_until is null or notice_until <= :now)
                    """)
                            .param("until", until.atOffset(ZoneOffset.UTC))
                            .param("id", id.value())
                            .param("now", log.now())
                            .update()
                    == 1;
        });
    }

    private Conversation read(SiteId site, ConversationId id, String select) {
        return jdbc.sql(select)
                .param("id", id.value())
                .param("site", site.value())
                .query(rows::conversation)
                .optional()
                .orElseThrow(() -> JdbcEventLog.missing(id));
    }
}
