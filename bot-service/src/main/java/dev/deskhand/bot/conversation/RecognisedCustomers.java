package dev.deskhand.bot.conversation;

import dev.deskhand.bot.access.CustomerRecognised;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a customer who signs in keep the conversations that began before, and the address left for an answer. */
@Component
class RecognisedCustomers {

    private final JdbcClient jdbc;

    RecognisedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction in which the customer is recognised. */
    @EventListener
    void keepConversations(CustomerRecognised recognised) {
        jdbc.sql("""
                update bot.customer known
                set unverified_email = coalesce(anonymous.unverified_email, known.unverified_email)
                from bot.customer anonymous
                where known.id = :customer and anonymous.id = :anonymous and anonymous.site_id = known.site_id
                """)
                .param("customer", recognised.customer())
                .param("anonymous", recognised.anonymous())
                .update();
        jdbc.sql("""
                update bot.conversation set customer_id = :customer
                where customer_id = :anonymous and site_id = :site
                """)
                .param("customer", recognised.customer())
                .param("anonymous", recognised.anonymous())
                .param("site", recognised.site().value())
                .update();
    }
}
