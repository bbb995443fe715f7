package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** A site's conversations in queues: counted, listed, searched. Every query is bounded to the site. */
@Repository
public class InboxLists {

    /** Most conversations of one list. */
    public static final int MOST = 60;

    /** Excerpts are cut in the database: a list needs no long texts. */
    private static final int EXCERPT = 160;

    private static final String FROM = """
        from bot.conversation c
        join bot.customer u on u.id = c.customer_id
        left join bot.conversation_desk d on d.conversation_id = c.id
        cross join lateral (select coalesce(d.snoozed_until > :now, false) as snoozed) s
        left join lateral (
            select m.author as last_author, left(m.text, %d) as last_text, m.at as last_at from bot.message m
            where m.conversation_id = c.id and m.author <> 'system' order by m.seq desc limit 1) l on true
        """.formatted(EXCERPT);

    /** Scripts that leave no space between words: there a text is searched as it stands. */
    private static final Pattern UNPARTED = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");

    /** The latest message that has the words, from shortly before the first of them. */
    private static final String HIT = """
        left join lateral (
            select m.author, m.at,
                substring(m.text from greatest(1, position(lower(:first) in lower(m.text)) - 40) for %d) as excerpt
            from bot.message m
            where m.conversation_id = c.id and cast(:words as text) is not null and m.author <> 'system'
              and %s
            order by m.seq desc limit 1) h on true
        """;

    private static final String HAS_WORDS = "to_tsvector('simple', m.text) @@ websearch_to_tsquery('simple', :words)";
    private static final String HAS_TEXT = "m.text ilike :like";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    InboxLists(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** How many conversations are in each queue, by its code, as this agent sees them; what is closed or with the bot is not counted. */
    public Map<String, Long> counts(SiteId site, AgentId me, List<String> teams) {
        String sums = Stream.of(Queue.values())
                .map(queue -> "count(*) filter (where " + queue.counted() + ") as " + queue.code())
                .collect(Collectors.joining(", "));
        return query(
                        "select " + sums + " " + FROM + " where c.site_id = :site and c.status in ('open', 'waiting')",
                        site,
                        me,
                        teams)
                .query((row, number) -> {
                    Map<String, Long> counts = new HashMap<>();
                    for (Queue queue : Queue.values()) {
                        counts.put(queue.code(), row.getLong(queue.code()));
                    }
                    return counts;
                })
                .single();
    }

    /** The conversations of a queue: those that wait first, the most urgent and the oldest of them first. */
    public List<ListedConversation> list(SiteId site, AgentId me, List<String> teams, ListFilter filter) {
        String order = filter.queue() == Queue.CLOSED
                        || filter.queue() == Queue.ALL
                        || filter.words().isPresent()
                ? " order by c.updated_at desc, c.id limit :most"
                : " order by coalesce(d.priority, 1) desc, waiting_since asc nulls last, c.updated_at desc, c.id"
                        + " limit :most";
        String words = filter.words().orElse(null);
        String found = words != null && UNPARTED.matcher(words).find() ? HAS_TEXT : HAS_WORDS;
        String sql = """
            select c.*, u.name, u.email, u.external_id, coalesce(d.priority, 1) as priority, d.snoozed_until,
                coalesce(h.author, l.last_author) as shown_author, coalesce(h.excerpt, l.last_text) as shown_text,
                coalesce(h.at, l.last_at, c.created_at) as shown_at,
                case when c.status in ('open', 'waiting') then
                    (select min(m.at) from bot.message m
                     where m.conversation_id = c.id and m.author = 'customer' and m.seq > coalesce(
                         (select max(a.seq) from bot.message a
                          where a.conversation_id = c.id and a.author = 'agent'), 0)) end as waiting_since
            """ + FROM + HIT.formatted(EXCERPT, found) + " where c.site_id = :site" + " and ("
                + filter.queue().condition() + """
            )
            and (cast(:tag as text) is null or c.tags @> to_jsonb(array[cast(:tag as text)]))
            and (cast(:language as text) is null or c.language = :language)
            and (cast(:priority as integer) is null or coalesce(d.priority, 1) = :priority)
            and (cast(:holder as text) is null or c.assignee = :holder)
            and (cast(:words as text) is null or c.id in (select m.conversation_id from bot.message m where %s)
                or concat_ws(' ', u.name, u.email, u.external_id, l.last_text) ilike :like)
            """.formatted(found) + order;
        return query(sql, site, me, teams)
                .param("tag", filter.tag().orElse(null))
                .param("language", filter.language().orElse(null))
                .param("priority", filter.priority().map(Priority::ordinal).orElse(null))
                .param("holder", filter.holder().map(AgentId::toString).orElse(null))
                .param("words", words)
                .param("first", words == null ? null : words.split("\\s+")[0].replace("\"", ""))
                .param("like", words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", MOST)
                .query(this::listed)
                .list();
    }

    /** Tags in use at a site, the most frequent first. */
    public List<String> tags(SiteId site) {
        return jdbc.sql("""
            select tag from bot.conversation c, jsonb_array_elements_text(c.tags) tag
            where c.site_id = :site group by tag order by count(*) desc, tag limit 50
            """).param("site", site.value()).query(String.class).list();
    }

    /** Languages in which customers of a site write, the most frequent first. */
    public List<String> languages(SiteId site) {
        return jdbc.sql("""
            select language from bot.conversation where site_id = :site and language is not null
            group by language order by count(*) desc, language limit 50
            """).param("site", site.value()).query(String.class).list();
    }

    private JdbcClient.StatementSpec query(String sql, SiteId site, AgentId me, List<String> teams) {
        return jdbc.sql(sql)
                .param("site", site.value())
                .param("me", me.toString())
                .param("teams", teams.toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private ListedConversation listed(ResultSet row, int number) throws SQLException {
        return new ListedConversation(
                new ConversationId(row.getObject("id", UUID.class)),
                Stream.of(row.getString("name"), row.getString("email"), row.getString("external_id"))
                        .filter(it -> it != null && !it.isBlank())
                        .findFirst(),
                ConversationStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("assignee_name")),
                Optional.ofNullable(row.getString("team")),
                Optional.ofNullable(row.getString("language")),
                Priority.values()[row.getInt("priority")],
                Arrays.asList(json.readValue(row.getString("tags"), String[].class)),
                Optional.ofNullable(row.getString("shown_author")).orElse(""),
                Optional.ofNullable(row.getString("shown_text")).orElse(""),
                instant(row, "shown_at").orElseThrow(),
                instant(row, "waiting_since"),
                instant(row, "snoozed_until"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
