package dev.deskhand.bot.ask.web;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponse;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.RecentSites;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.answer.AnswerListener;
import dev.deskhand.bot.ask.AnswerDesk;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.conversation.TraceDocument;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.problem.TraceId;
import dev.deskhand.knowledge.publish.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions. */
@RestController
@Access(scope = {Scope.ANSWER, Scope.ANSWER_INTERNAL})
class AnswerController {

    private static final double NANOS_PER_MILLI = 1e6;

    private final AnswerDesk desk;
    private final AnswerRequestCheck check;
    private final RecentSites sites;
    private final IdempotentResponses idempotent;
    private final JsonMapper json;

    AnswerController(
            AnswerDesk desk,
            AnswerRequestCheck check,
            RecentSites sites,
            IdempotentResponses idempotent,
            JsonMapper json) {
        this.desk = desk;
        this.check = check;
        this.sites = sites;
        this.idempotent = idempotent;
        this.json = json;
    }

    /** Null when the answer was written as events. */
    @AnswerApi
    @PostMapping("/answer")
    @RateLimited(Limit.ANSWERS)
    @Nullable
    ResponseEntity<String> answer(
            Caller caller,
            IdempotentRequest idempotency,
            @RequestBody AnswerRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Run run = new Run(System.nanoTime(), TraceId.of(request).value(), body.wantsTrace());
        AskedQuestion asked = check(caller, body);
        if (wantsEvents(request)) {
            stream(asked, idempotency, run, response);
            return null;
        }
        IdempotentResponse done = answer(asked, AnswerListener.NOBODY, idempotency, run);
        if (done.replayed()) {
            response.setHeader(IdempotentResponse.REPLAYED_HEADER, "true");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(done.response().body());
    }

    private IdempotentResponse answer(
            AskedQuestion asked, AnswerListener listener, IdempotentRequest idempotency, Run run) {
        return asked.dryRun()
                ? new IdempotentResponse(run.finish(desk.ask(asked, listener, reply -> {})), false)
                : idempotent.run(idempotency, reservation -> record(asked, listener, run, reservation));
    }

    /* What a model writes is told sentence by sentence; before the first one, everything can still be a problem. */
    private void stream(AskedQuestion asked, IdempotentRequest idempotency, Run run, HttpServletResponse response) {
        AnswerStream stream = new AnswerStream(json, response);
        try {
            IdempotentResponse done = answer(asked, stream::told, idempotency, run);
            if (done.replayed() && !stream.hasBegun()) {
                response.setHeader(IdempotentResponse.REPLAYED_HEADER, "true");
            }
            stream.finish(done.response().body(), run.stages);
        } catch (RuntimeException e) {
            if (!stream.hasBegun()) {
                throw e;
            }
            stream.fail(e);
        }
    }

    private AskedQuestion check(Caller caller, AnswerRequest body) {
        Site site = body.isDryRun() ? sites.siteFor(caller, body.site()) : caller.siteFor(body.site());
        AskedQuestion asked = check.check(body, site, caller.audiences());
        if (body.wantsTrace() && !caller.mayReadTraces()) {
            throw new DeskhandException(
                    ErrorCode.FORBIDDEN, "\"trace\" needs a key with the scope \"admin\" or \"curate\".");
        }
        return asked;
    }

    /* The response is kept in the same transaction as what it tells of. */
    private StoredResponse record(
            AskedQuestion asked, AnswerListener listener, Run run, IdempotentResponses.Reservation reservation) {
        desk.ask(asked, listener, reply -> reservation.complete(run.finish(reply)));
        return run.finished();
    }

    private static boolean wantsEvents(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return accept != null
                    && MediaType.parseMediaTypes(accept).stream()
                            .anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** One request on its way. */
    private final class Run {

        private final long startedNanos;
        private final String traceId;
        private final boolean withTrace;
        private final Map<String, Double> stages = new LinkedHashMap<>();
        private @Nullable StoredResponse finished;

        Run(long startedNanos, String traceId, boolean withTrace) {
            this.startedNanos = startedNanos;
            this.traceId = traceId;
            this.withTrace = withTrace;
        }

        StoredResponse finish(Reply reply) {
            double totalMs = Math.round((System.nanoTime() - startedNanos) / NANOS_PER_MILLI * 100) / 100.0;
            reply.trace().map(TraceDocument::stageMillis).ifPresent(stages::putAll);
            String body = json.writeValueAsString(AnswerResponse.of(reply, traceId, totalMs, withTrace));
            finished = StoredResponse.json(200, body);
            return finished;
        }

        StoredResponse finished() {
            if (finished == null) {
                throw new IllegalStateException("the answer was not recorded");
            }
            return finished;
        }
    }
}
