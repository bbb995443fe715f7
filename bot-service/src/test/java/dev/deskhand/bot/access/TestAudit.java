package dev.deskhand.bot.access;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit over a test's database. */
public final class TestAudit {

    private TestAudit() {}

    public static Audit over(JdbcClient jdbc, Clock clock) {
        return new Audit(jdbc, clock);
    }
}
