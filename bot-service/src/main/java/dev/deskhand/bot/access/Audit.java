package dev.deskhand.bot.access;

import dev.deskhand.bot.problem.TraceId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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
        record("key", caller.key().id().value(), action, target);
    }

    /** The same, by a person. */
    public void record(Staff person, String action, String target) {
        record("agent", person.actor(), action, target);
    }

    /** The same, by whoever is no longer there: a change that was asked for earlier. */
    public void record(String kind, UUID actor, String action, String target) {
        jdbc.sql("""
                        insert into bot.audit (at, actor_kind, actor, action, target, trace_id)
                        values (:at, :kind, :actor, :action, :target, :trace)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("actor", actor)
                .param("action", action)
                .param("target", target)
                .param("trace", MDC.get(TraceId.LOG_KEY))
                .update();
    }
}
