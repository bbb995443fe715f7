package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.TraceId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who changed what; written in the transaction of the change. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param action such as {@code site.deleted}
     * @param target its id or slug
     */
    public void record(Caller caller, String action, String target) {
        jdbc.sql("""
                        insert into bot.audit (at, actor, action, target, trace_id)
                        values (:at, :actor, :action, :target, :trace)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", caller.key().id().value())
                .param("action", action)
                .param("target", target)
                .param("trace", MDC.get(TraceId.LOG_KEY))
                .update();
    }
}
