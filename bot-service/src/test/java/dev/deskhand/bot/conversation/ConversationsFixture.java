package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conversations over a test's database. */
public final class ConversationsFixture {

    private ConversationsFixture() {}

    public static Conversations conversations(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        JsonMapper json = JsonMapper.shared();
        return new JdbcConversations(jdbc, transaction, json, clock, new JdbcCustomers(jdbc, json, clock));
    }

    public static SiteId newSite(JdbcClient jdbc) {
        SiteId id = SiteId.random();
        jdbc.sql("insert into knowledge.site (id, slug, name) values (:id, :slug, 'A site')")
                .param("id", id.value())
                .param("slug", id.toString())
                .update();
        return id;
    }
}
