package dev.deskhand.bot.delivery.mail;

import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.knowledge.article.SiteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where customers may be written to: an address that the site vouches for, by a signed identity or over the API, or one
 * that the customer left and proved to read.
 */
@Repository
class CustomerAddresses {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 24;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CustomerAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The address of a conversation's customer; empty when none is known to be theirs. */
    Optional<String> of(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select coalesce(u.email, v.address) as address
                from bot.conversation c join bot.customer u on u.id = c.customer_id
                left join bot.verified_address v on v.customer_id = u.id and v.address = lower(u.unverified_email)
                where c.id = :conversation and c.site_id = :site and coalesce(u.email, v.address) is not null
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query(String.class)
                .optional()
                .filter(MailAddress::isValid);
    }

    /** What a conversation's customer left and has not proved yet. */
    Optional<Unproved> unproved(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select u.id, lower(u.unverified_email) as address
                from bot.conversation c join bot.customer u on u.id = c.customer_id
                left join bot.verified_address v on v.customer_id = u.id and v.address = lower(u.unverified_email)
                where c.id = :conversation and c.site_id = :site and u.unverified_email is not null
                  and v.address is null and lower(u.unverified_email) is distinct from lower(u.email)
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query((row, number) -> new Unproved(row.getObject("id", UUID.class), row.getString("address")))
                .optional()
                .filter(unproved -> MailAddress.isValid(unproved.address()));
    }

    /** An address that somebody left. */
    record Unproved(UUID customer, String address) {}

    /** A new token for the one mail that asks; good for seven days, kept as its hash. */
    String ask(SiteId site, Unproved unproved) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        jdbc.sql("""
                insert into bot.mail_verification (token_hash, site_id, customer_id, address, created_at, expires_at)
                values (:hash, :site, :customer, :address, :now, :expires)
                """)
                .param("hash", hash(token))
                .param("site", site.value())
                .param("customer", unproved.customer())
                .param("address", unproved.address())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whether a token is good, without using it. */
    boolean isGood(String token) {
        return jdbc.sql(
                        "select exists (select from bot.mail_verification where token_hash = :hash and expires_at > :now)")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Notes that the customer reads the address; the customer, or empty when the token is not good. */
    Optional<Proved> prove(String token) {
        return jdbc.sql("""
                with asked as (
                    select site_id, customer_id, address from bot.mail_verification
                    where token_hash = :hash and expires_at > :now),
                noted as (
                    insert into bot.verified_address (customer_id, address, verified_at)
                    select customer_id, address, :now from asked on conflict do nothing)
                select site_id, customer_id from asked
                """)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Proved(
                        new SiteId(row.getObject("site_id", UUID.class)), row.getObject("customer_id", UUID.class)))
                .optional();
    }

    /** Whose address was proved. */
    record Proved(SiteId site, UUID customer) {}

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
