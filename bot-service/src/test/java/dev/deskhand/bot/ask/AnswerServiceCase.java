package dev.deskhand.bot.ask;

import dev.deskhand.bot.access.ApiKeys;
import dev.deskhand.bot.access.NewApiKey;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.ScriptedAnswerPath;
import dev.deskhand.bot.console.StubProvider;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.Conversations;
import dev.deskhand.knowledge.publish.Site;
import dev.deskhand.knowledge.publish.SiteDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** A test of the whole service: a site of its own, and a caller with a key for it. */
@AnswerService
public abstract class AnswerServiceCase {

    protected static final String QUESTION = "{\"question\": \"How do I reset my password?\"}";
    protected static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    protected ScriptedAnswerPath path;

    @Autowired
    protected SiteDirectory sites;

    @Autowired
    protected ApiKeys keys;

    @Autowired
    protected Conversations conversations;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    protected Site site;
    protected AnswerClient client;

    @BeforeEach
    void enterWithAKeyForOneSite() {
        path.follow(AnswerTraceFixture::answered);
        site = newSite();
        client = clientFor(site, Scope.ANSWER);
    }

    /* A folder of its own for each service: several are up at once, and none fits the data of an earlier run. */
    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) throws IOException {
        Path folder = Files.createTempDirectory(Folders.ROOT, "service-");
        properties.add("deskhand.data", folder::toString);
        properties.add("deskhand.sources.folders", folder::toString);
    }

    @DynamicPropertySource
    static void identityProvider(DynamicPropertyRegistry properties) {
        String oidc = "deskhand.console.oidc.";
        properties.add(oidc + "issuer", StubProvider.SHARED::issuer);
        properties.add(oidc + "client-id", () -> StubProvider.CLIENT);
        properties.add(oidc + "client-secret", () -> StubProvider.SECRET);
        properties.add(oidc + "name", () -> "House ID");
        properties.add(oidc + "roles-claim", () -> "realm_access.roles");
        properties.add(oidc + "roles.desk-agents", () -> "agent");
        properties.add(oidc + "roles.desk-leads", () -> "lead");
        properties.add(oidc + "sites", () -> "s-by-provider");
    }

    protected Site newSite() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        return sites.create(slug, "A site");
    }

    protected AnswerClient clientFor(Site site, Scope... scopes) {
        NewApiKey wanted = new NewApiKey("test", Set.of(scopes), false, Set.of(site.id()));
        return new AnswerClient(port, keys.issue(wanted).secret().value());
    }

    protected JsonNode conversation(JsonNode answer) {
        return client.get("/conversations/" + answer.path("conversationId").asString())
                .json();
    }

    protected void setStatus(JsonNode answer, ConversationStatus status) {
        ConversationId id =
                new ConversationId(UUID.fromString(answer.path("conversationId").asString()));
        conversations.changeStatus(site.id(), id, status);
    }

    protected static String continuing(JsonNode answer, String question) {
        return "{\"question\": \"" + question + "\", \"conversationId\": \""
                + answer.path("conversationId").asString() + "\"}";
    }

    protected long messages() {
        return jdbc.sql("""
                select count(*) from bot.message m join bot.conversation c on c.id = m.conversation_id
                where c.site_id = :site
                """).param("site", site.id().value()).query(Long.class).single();
    }

    protected long rows() {
        return jdbc.sql("""
                select (select count(*) from bot.customer) + (select count(*) from bot.conversation)
                    + (select count(*) from bot.conversation_event) + (select count(*) from bot.message)
                    + (select count(*) from bot.answer_trace) + (select count(*) from bot.handoff)
                    + (select count(*) from bot.idempotency_key)
                """).query(Long.class).single();
    }

    protected static List<String> authors(JsonNode conversation) {
        return conversation
                .path("messages")
                .valueStream()
                .map(message -> message.path("author").asString())
                .toList();
    }

    /** Where the services of this run keep their data; what earlier runs left is removed. */
    private static final class Folders {

        private static final Path ROOT = emptied(Path.of("target", "answer-service"));

        private static Path emptied(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
