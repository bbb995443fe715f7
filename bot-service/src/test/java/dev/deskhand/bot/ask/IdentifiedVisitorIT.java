package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.CustomerRecognised;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.identity.SignedIdentity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Signed identities in the whole service: what they open, and what stays closed without them. */
class IdentifiedVisitorIT extends AnswerServiceCase {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private AnswerClient admin;
    private SignedIdentity shop;

    @BeforeEach
    void giveTheSiteAKey() {
        jdbc.sql("delete from bot.rate_bucket").update();
        admin = clientFor(site, Scope.ADMIN);
        JsonNode key = admin.post("/sites/" + site.slug() + "/identity-keys", "{\"algorithm\": \"HS256\"}")
                .json();
        shop = SignedIdentity.withSecret(
                key.path("kid").asString(), key.path("secret").asString());
    }

    @Test
    void an_article_for_signed_in_customers_is_read_by_those_alone() {
        String article = clientFor(site, Scope.INGEST)
                .put("/knowledge/articles/invoice", """
                        {"title": "Your invoices", "body": "Under Billing.", "audience": "signed_in", "language": "en"}
                        """)
                .json()
                .path("articleId")
                .asString();
        String path = "/widget/articles/" + article + "?site=" + site.slug();

        assertThat(WidgetClient.enter(port, site.slug()).get(path).status()).isEqualTo(404);
        assertThat(signIn("ana", "none").get(path).json().path("body").asString())
                .isEqualTo("Under Billing.");
    }

    @Test
    void a_conversation_goes_with_the_customer_who_signs_in_and_stays_when_another_does() {
        WidgetClient before = WidgetClient.enter(port, site.slug());
        String conversation = before.open();
        before.say(conversation, "Where is my order?");

        WidgetClient ana = signIn("ana", before.token());
        WidgetClient ben = signIn("ben", ana.token());

        assertThat(ben.get("/widget/conversations").json().path("conversations"))
                .isEmpty();
        assertThat(ben.get("/widget/conversations/" + conversation).status()).isEqualTo(404);
        assertThat(before.get("/widget/conversations").status()).isEqualTo(401);
        assertThat(ana.get("/widget/conversations").status())
                .as("her session ended when he signed in over it")
                .isEqualTo(401);
        assertThat(signIn("ana", "none")
                        .snapshot(conversation)
                        .at("/events/0/message/text")
                        .asString())
                .isEqualTo("Where is my order?");
    }

    @Test
    void a_message_posted_while_its_writer_signs_in_waits_for_that_and_is_sent_again_with_the_new_session() {
        WidgetClient before = WidgetClient.enter(port, site.slug());
        String conversation = before.open();
        UUID anonymous = customerOf(conversation);
        signIn("ana", "none").open();
        UUID ana = jdbc.sql("select id from bot.customer where external_id = 'ana' and site_id = :site")
                .param("site", site.id().value())
                .query(UUID.class)
                .single();

        CompletableFuture<WidgetClient.Response> posted = transaction.execute(status -> {
            jdbc.sql("select id from bot.customer where id = :id for update")
                    .param("id", anonymous)
                    .query(UUID.class)
                    .single();
            CompletableFuture<WidgetClient.Response> posting =
                    CompletableFuture.supplyAsync(() -> before.say(conversation, UUID.randomUUID(), "Hello?"));
            awaitSomebodyWaitingForUs();
            events.publishEvent(new CustomerRecognised(site.id(), anonymous, ana));
            jdbc.sql("delete from bot.customer where id = :id")
                    .param("id", anonymous)
                    .update();
            return posting;
        });

        WidgetClient.Response refused = posted.join();
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("code").asString()).isEqualTo("session_invalid");
        assertThat(customerOf(conversation)).isEqualTo(ana);
        signIn("ana", "none").say(conversation, "Hello?");
    }

    @Test
    void promise_1_whoever_posts_and_signs_in_at_once_has_said_it_once() {
        for (int round = 0; round < 25; round++) {
            String subject = "ana-" + round;
            WidgetClient before = WidgetClient.enter(port, site.slug());
            String conversation = before.open();
            UUID message = UUID.randomUUID();

            CompletableFuture<WidgetClient> signing =
                    CompletableFuture.supplyAsync(() -> signIn(subject, before.token()));
            int first = before.say(conversation, message, "Hello?").status();
            WidgetClient ana = signing.join();
            int second = ana.say(conversation, message, "Hello?").status();

            assertThat(List.of(first, second)).isIn(List.of(201, 200), List.of(401, 201));
            assertThat(ana.snapshot(conversation).path("events").valueStream().filter(event -> event.at(
                                    "/message/author/kind")
                            .asString()
                            .equals("customer")))
                    .hasSize(1);
        }
    }

    @Test
    void a_site_that_begins_to_require_identity_refuses_the_sessions_without_one_within_two_seconds() throws Exception {
        WidgetClient unsigned = WidgetClient.enter(port, site.slug());
        String conversation = unsigned.open();
        WidgetClient signed = signIn("ana", "none");

        admin.put("/sites/" + site.slug() + "/widget", "{\"requireIdentity\": true}");
        Thread.sleep(2_100);

        assertThat(unsigned.get("/widget/conversations").status()).isEqualTo(403);
        assertThat(unsigned.get("/widget/conversations/" + conversation)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("identity_required");
        assertThat(unsigned.post("/widget/session", "{\"site\": \"" + site.slug() + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(signed.get("/widget/conversations").status()).isEqualTo(200);
    }

    private UUID customerOf(String conversation) {
        return jdbc.sql("select customer_id from bot.conversation where id = :id")
                .param("id", UUID.fromString(conversation))
                .query(UUID.class)
                .single();
    }

    /* Asks within our transaction, so that it is our locks that hold somebody up. */
    private void awaitSomebodyWaitingForUs() {
        Instant end = Instant.now().plusSeconds(60);
        boolean waiting = false;
        while (!waiting && Instant.now().isBefore(end)) {
            waiting = jdbc.sql("""
                    select exists (select from pg_locks where pg_backend_pid() = any (pg_blocking_pids(pid)))
                    """).query(Boolean.class).single();
        }
        assertThat(waiting).isTrue();
    }

    private WidgetClient signIn(String subject, String earlier) {
        String token = shop.sign(SignedIdentity.claims(subject, Instant.now()).audience(site.slug()));
        JsonNode session = new WidgetClient(port, earlier)
                .post("/widget/session", "{\"site\": \"" + site.slug() + "\", \"identity\": \"" + token + "\"}")
                .json();
        return new WidgetClient(port, session.path("token").asString());
    }
}
