package dev.deskhand.bot.console.oidc;

import dev.deskhand.bot.people.OneTimeToken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sign-ins that have left for the provider, in PostgreSQL; each is taken back once, by the browser that left. */
@Component
class PendingSignIns {

    /** Within which the agent has to be back. */
    static final Duration VALIDITY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    PendingSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What has to come back as it went.
     *
     * @param next the console's page that the agent wanted
     */
    record Pending(String redirectUri, String state, String nonce, String codeVerifier, String next) {}

    void keep(OneTimeToken browser, Pending pending) {
        jdbc.sql("""
                insert into bot.agent_pending_sign_in
                    (browser_hash, redirect_uri, state, nonce, code_verifier, next, expires_at)
                values (:browser, :redirectUri, :state, :nonce, :verifier, :next, :expires)
                """)
                .param("browser", browser.hash())
                .param("redirectUri", pending.redirectUri())
                .param("state", pending.state())
                .param("nonce", pending.nonce())
                .param("verifier", pending.codeVerifier())
                .param("next", pending.next())
                .param("expires", now().plus(VALIDITY))
                .update();
    }

    Optional<Pending> take(OneTimeToken browser) {
        return jdbc.sql("""
                delete from bot.agent_pending_sign_in where browser_hash = :browser
                returning redirect_uri, state, nonce, code_verifier, next, expires_at > :now as live
                """)
                .param("browser", browser.hash())
                .param("now", now())
                .query((row, number) -> row.getBoolean("live")
                        ? Optional.of(new Pending(
                                row.getString("redirect_uri"),
                                row.getString("state"),
                                row.getString("nonce"),
                                row.getString("code_verifier"),
                                row.getString("next")))
                        : Optional.<Pending>empty())
                .optional()
                .flatMap(found -> found);
    }

    /** Forgets those who did not come back. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    void sweep() {
        jdbc.sql("delete from bot.agent_pending_sign_in where expires_at < :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
