package dev.deskhand.bot.inbox;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles that agents have begun from conversations, for a lead to finish. */
@Repository
public class BegunArticles {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    BegunArticles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An article begun.
     *
     * @param language primary tag
     * @param title what the customer asked
     * @param body Markdown
     * @param by the agent's name; empty once the account is gone
     * @param conversation that it came from; empty once that is erased
     */
    public record Begun(
            Optional<String> language,
            String title,
            String body,
            Optional<String> by,
            Optional<ConversationId> conversation,
            Instant at) {}

    /** Keeps an article begun from a conversation. */
    public void begin(
            SiteId site, ConversationId id, AgentId by, Optional<String> language, String title, String body) {
        jdbc.sql("""
            insert into bot.article_draft
                (id, site_id, conversation_id, language, title, body, created_by, created_at)
            values (:draft, :site, :id, :language, :title, :body, :by, :now)
            """)
                .param("draft", UUID.randomUUID())
                .param("site", site.value())
                .param("id", id.value())
                .param("language", language.orElse(null))
                .param("title", title)
                .param("body", body)
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A site's, the latest hundred, newest first. */
    public List<Begun> of(SiteId site) {
        return jdbc.sql("""
            select d.*, a.name as by_name from bot.article_draft d left join bot.agent a on a.id = d.created_by
            where d.site_id = :site order by d.created_at desc, d.id limit :most
            """)
                .param("site", site.value())
                .param("most", MOST)
                .query((row, number) -> new Begun(
                        Optional.ofNullable(row.getString("language")),
                        row.getString("title"),
                        row.getString("body"),
                        Optional.ofNullable(row.getString("by_name")),
                        Optional.ofNullable(row.getObject("conversation_id", UUID.class))
                                .map(ConversationId::new),
                        InboxLists.instant(row, "created_at").orElseThrow()))
                .list();
    }
}
