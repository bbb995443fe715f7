package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.identity.SignedIdentity;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signed identities in the whole service: what they open, and what stays closed without them. */
class IdentifiedVisitorIT extends AnswerServiceCase {

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

    private WidgetClient signIn(String subject, String earlier) {
        String token = shop.sign(SignedIdentity.claims(subject, Instant.now()).audience(site.slug()));
        JsonNode session = new WidgetClient(port, earlier)
                .post("/widget/session", "{\"site\": \"" + site.slug() + "\", \"identity\": \"" + token + "\"}")
                .json();
        return new WidgetClient(port, session.path("token").asString());
    }
}
