package dev.deskhand.bot.access.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.conversation.ConversationOwners;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Whose conversations are whose, when visitors sign in and out on one browser. */
@Import(ConversationOwners.class)
class RecognisedCustomerIT extends IdentityTest {

    private SignedIdentity site;

    @BeforeEach
    void giveTheSiteAKey() {
        site = secretOf("default");
    }

    @Test
    void a_thread_begun_before_goes_with_the_customer_who_proves_to_hold_its_token() {
        JsonNode before = anonymous("default");
        UUID thread = threadOf(before);

        JsonNode ana = signedIn(site, "ana", token(before));

        assertThat(threadsOf(ana)).containsExactly(thread);
        assertThat(code(me(token(before)))).isEqualTo("401 session_invalid");
        assertThat(count("bot.customer")).isEqualTo(1);
    }

    @Test
    void a_thread_stays_where_it_is_without_the_proof() {
        JsonNode before = anonymous("default");
        UUID thread = threadOf(before);

        JsonNode ana = signedIn(site, "ana");
        JsonNode guessing = signedIn(site, "ana", "dhs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertThat(threadsOf(ana)).isEmpty();
        assertThat(threadsOf(guessing)).isEmpty();
        assertThat(threadsOf(before)).containsExactly(thread);
        assertThat(me(token(before)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_refused_identity_moves_nothing() {
        JsonNode before = anonymous("default");
        UUID thread = threadOf(before);

        String refused = code(identify(site.sign(claims("ana").audience("other")), token(before)));

        assertThat(refused).isEqualTo("401 identity_invalid");
        assertThat(threadsOf(before)).containsExactly(thread);
        assertThat(me(token(before)).statusCode()).isEqualTo(200);
    }

    @Test
    void one_customer_after_the_other_on_one_browser_never_see_each_others_threads() {
        JsonNode ana = signedIn(site, "ana", token(anonymous("default")));
        UUID hers = threadOf(ana);
        end(token(ana));

        JsonNode between = anonymous("default");
        JsonNode ben = signedIn(site, "ben", token(ana));

        assertThat(threadsOf(between)).isEmpty();
        assertThat(threadsOf(ben)).isEmpty();
        assertThat(threadsOf(signedIn(site, "ana"))).containsExactly(hers);
    }

    @Test
    void who_signs_in_over_anothers_session_ends_it_and_inherits_nothing() {
        JsonNode ana = signedIn(site, "ana");
        UUID hers = threadOf(ana);

        JsonNode ben = signedIn(site, "ben", token(ana));

        assertThat(threadsOf(ben)).isEmpty();
        assertThat(code(me(token(ana)))).isEqualTo("401 session_invalid");
        assertThat(threadsOf(signedIn(site, "ana"))).containsExactly(hers);
    }

    @Test
    void a_token_of_another_site_proves_nothing_here() {
        JsonNode elsewhere = anonymous("other");
        UUID thread = threadOf(elsewhere);

        JsonNode ana = signedIn(site, "ana", token(elsewhere));

        assertThat(threadsOf(ana)).isEmpty();
        assertThat(threadsOf(elsewhere)).containsExactly(thread);
        assertThat(me(token(elsewhere)).statusCode()).isEqualTo(200);
    }

    private UUID threadOf(JsonNode session) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into bot.conversation (id, site_id, customer_id, status, created_at, updated_at)
                select :id, site_id, id, 'bot', now(), now() from bot.customer where id = :customer
                """)
                .param("id", id)
                .param("customer", UUID.fromString(customer(session)))
                .update();
        return id;
    }

    private List<UUID> threadsOf(JsonNode session) {
        return jdbc.sql("select id from bot.conversation where customer_id = :customer")
                .param("customer", UUID.fromString(customer(session)))
                .query(UUID.class)
                .list();
    }
}
