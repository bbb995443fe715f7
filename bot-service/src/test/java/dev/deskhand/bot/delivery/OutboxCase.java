package dev.deskhand.bot.delivery;

import com.zaxxer.hikari.HikariDataSource;
import dev.deskhand.bot.TestDatabase;
import dev.deskhand.bot.access.MutableClock;
import dev.deskhand.bot.conversation.ConversationsFixture;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One node with an outbox, a target and a connector that does as the test says. */
abstract class OutboxCase {

    /* One for the classes of this base; it ends with the server of all test databases. */
    static final HikariDataSource DATABASE = TestDatabase.create();

    final MutableClock clock = new MutableClock();
    final ScriptedConnector connector = new ScriptedConnector();
    DeliveryNode node;
    SiteId site;
    Target target;

    @BeforeEach
    void beginWithOneTarget() {
        node = new DeliveryNode(DATABASE, clock, 1, connector);
        node.jdbc.sql("delete from knowledge.site").update();
        site = ConversationsFixture.newSite(node.jdbc);
        target = node.target(site, ScriptedConnector.KIND, Map.of(), Map.of());
    }
}
