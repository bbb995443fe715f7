package dev.deskhand.bot.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts are entered with. */
@Repository
class Credentials {

    private final JdbcClient jdbc;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account's credentials.
     *
     * @param totpSecret null when there is no second factor
     * @param totpPending one that no code has proved yet
     * @param totpStep of the last code accepted
     * @param failedAttempts in a row
     */
    record Known(
            @Nullable String passwordHash,
            byte @Nullable [] totpSecret,
            byte @Nullable [] totpPending,
            long totpStep,
            int failedAttempts,
            Optional<Instant> lockedUntil) {}

    /** Reads an account's credentials and keeps others from changing them until the transaction ends. */
    Known lock(AgentId agent) {
        return jdbc.sql("select * from bot.agent where id = :id for update")
                .param("id", agent.value())
                .query(Credentials::known)
                .single();
    }

    Known of(AgentId agent) {
        return jdbc.sql("select * from bot.agent where id = :id")
                .param("id", agent.value())
                .query(Credentials::known)
                .single();
    }

    void setPassword(AgentId agent, String hash) {
        jdbc.sql("""
                update bot.agent set password_hash = :hash, failed_attempts = 0, locked_until = null, updated_at = :now
                where id = :id
                """)
                .param("hash", hash)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", agent.value())
                .update();
    }

    void setFailures(AgentId agent, int attempts, @Nullable Instant lockedUntil) {
        jdbc.sql("""
                update bot.agent set failed_attempts = :attempts, locked_until = cast(:until as timestamptz)
                where id = :id
                """)
                .param("attempts", attempts)
                .param("until", lockedUntil == null ? null : lockedUntil.toString())
                .param("id", agent.value())
                .update();
    }

    void setTotp(AgentId agent, byte @Nullable [] secret, byte @Nullable [] pending, long step) {
        jdbc.sql("""
                update bot.agent
                set totp_secret = cast(:secret as bytea), totp_pending = cast(:pending as bytea), totp_step = :step
                where id = :id
                """)
                .param("secret", secret)
                .param("pending", pending)
                .param("step", step)
                .param("id", agent.value())
                .update();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getString("password_hash"),
                row.getBytes("totp_secret"),
                row.getBytes("totp_pending"),
                row.getLong("totp_step"),
                row.getInt("failed_attempts"),
                Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
