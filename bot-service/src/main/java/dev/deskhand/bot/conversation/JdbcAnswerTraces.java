package dev.deskhand.bot.conversation;

import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Traces in PostgreSQL: what is counted in columns, all of it as JSON. */
@Repository
class JdbcAnswerTraces implements AnswerTraces {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    JdbcAnswerTraces(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(SiteId site, MessageId reply, TraceDocument trace) {
        jdbc.sql("""
                insert into bot.answer_trace
                    (message_id, site_id, knowledge_revision, outcome, confidence, threshold,
                     features, stage_millis, ranked_external_ids, detail, at)
                values (:message, :site, :revision, :outcome, :confidence, :threshold, cast(:features as jsonb),
                     cast(:stageMillis as jsonb), cast(:ranked as jsonb), cast(:detail as jsonb), :now)
                """)
                .param("message", reply.value())
                .param("site", site.value())
                .param("revision", trace.knowledgeRevision())
                .param("outcome", trace.outcome())
                .param("confidence", trace.confidence().value())
                .param("threshold", trace.confidence().threshold())
                .param("features", json.writeValueAsString(trace.confidence().features()))
                .param("stageMillis", json.writeValueAsString(trace.stageMillis()))
                .param(
                        "ranked",
                        json.writeValueAsString(trace.best().stream()
                                .map(TraceDocument.Ranked::externalId)
                                .toList()))
                .param("detail", json.writeValueAsString(trace))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<TraceDocument> latestSearch(SiteId site, ConversationId conversation) {
        return jdbc.sql("""
                select t.detail from bot.answer_trace t join bot.message m on m.id = t.message_id
                where m.conversation_id = :conversation and t.site_id = :site
                  and t.detail -> 'query' ->> 'intent' = 'question'
                order by m.seq desc limit 1
                """)
                .param("conversation", conversation.value())
                .param("site", site.value())
                .query((row, number) -> json.readValue(row.getString("detail"), TraceDocument.class))
                .optional();
    }
}
