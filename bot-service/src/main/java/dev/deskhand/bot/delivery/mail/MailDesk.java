package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.answer.Replies;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the routes for mail need: who may hand mails in, whose address is proved. */
@Component
public class MailDesk {

    private final CustomerAddresses addresses;
    private final CustomerMailing mailing;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Replies words;

    MailDesk(
            CustomerAddresses addresses,
            CustomerMailing mailing,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Replies words) {
        this.addresses = addresses;
        this.mailing = mailing;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.words = words;
    }

    /**
     * The site whose mail service knows this token.
     *
     * @throws DeskhandException 404
     */
    public SiteId siteOf(String inboundToken) {
        return jdbc.sql("""
                select site_id from bot.delivery_target
                where kind = 'customer_email' and active and secrets -> 'inbound' ->> 0 = :token
                """)
                .param("token", inboundToken)
                .query(UUID.class)
                .optional()
                .map(SiteId::new)
                .orElseThrow(() -> DeskhandException.notFound("Nothing takes mails here."));
    }

    /** The page that a verification mail leads to; it asks, so that no program proves by looking. */
    public String question(String token, String language) {
        return addresses.isGood(token)
                ? MailPage.asking(
                        words.text("mail.verify.subject", language),
                        words.text("mail.verify.button", language),
                        language)
                : MailPage.saying(words.text("mail.verify.gone", language), language);
    }

    /** Notes that the address is the customer's; what they missed goes out to it. */
    public String prove(String token, String language) {
        Optional<CustomerAddresses.Proved> proved = Optional.ofNullable(transaction.execute(status -> {
                    Optional<CustomerAddresses.Proved> found = addresses.prove(token);
                    found.ifPresent(it -> mailing.onProved(it.site(), it.customer()));
                    return found;
                }))
                .orElseThrow();
        return MailPage.saying(
                words.text(proved.isPresent() ? "mail.verify.done" : "mail.verify.gone", language), language);
    }
}
