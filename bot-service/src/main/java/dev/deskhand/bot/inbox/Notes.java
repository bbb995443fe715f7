package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents note for each other on conversations. No route of customers reads it. */
@Repository
public class Notes {

    private final JdbcClient jdbc;
    private final Desks desks;
    private final Clock clock;

    Notes(JdbcClient jdbc, Desks desks, Clock clock) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.clock = clock;
    }

    /** Notes of a conversation, oldest first. */
    public List<Note> of(SiteId site, ConversationId id) {
        return jdbc.sql("""
            select * from bot.conversation_note where conversation_id = :id and site_id = :site order by at
            """)
                .param("id", id.value())
                .param("site", site.value())
                .query((row, number) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("author_name"),
                        row.getString("text"),
                        InboxLists.instant(row, "at").orElseThrow()))
                .list();
    }

    /** Adds a note; the agents among {@code people} whom it names are mentioned, and find it in a queue of theirs. */
    public void add(Agent by, SiteId site, ConversationId id, String text, List<Agent> people) {
        UUID[] mentioned = people.stream()
                .filter(agent -> mentions(text, agent))
                .map(agent -> agent.id().value())
                .toArray(UUID[]::new);
        desks.change(by, site, id, null, "noted", conversation -> jdbc.sql("""
            insert into bot.conversation_note
                (id, conversation_id, site_id, agent_id, author_name, text, mentions, at)
            values (:note, :id, :site, :agent, :author, :text, :mentions, :now)
            """)
                .param("note", UUID.randomUUID())
                .param("id", id.value())
                .param("site", site.value())
                .param("agent", by.id().value())
                .param("author", by.name())
                .param("text", text)
                .param("mentions", mentioned)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Whether an agent's first name stands in a text after an @, as a whole word. */
    static boolean mentions(String text, Agent agent) {
        String first = agent.name().strip().split("\\s+")[0];
        return Pattern.compile(
                        "@" + Pattern.quote(first) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
