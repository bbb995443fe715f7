package dev.deskhand.bot.ask.compat;

import dev.deskhand.bot.access.Access;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.IdempotentRequest;
import dev.deskhand.bot.access.IdempotentResponse;
import dev.deskhand.bot.access.IdempotentResponses;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Scope;
import dev.deskhand.bot.access.StoredResponse;
import dev.deskhand.bot.ask.AnswerDesk;
import dev.deskhand.bot.ask.AskedQuestion;
import dev.deskhand.bot.ask.Reply;
import dev.deskhand.bot.conversation.MessageId;
import dev.deskhand.bot.problem.TraceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions that come as chats. */
@RestController
@Access(scope = {Scope.ANSWER, Scope.ANSWER_INTERNAL})
class ChatController {

    private final AnswerDesk desk;
    private final IdempotentResponses idempotent;
    private final JsonMapper json;
    private final Clock clock;

    ChatController(AnswerDesk desk, IdempotentResponses idempotent, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.idempotent = idempotent;
        this.json = json;
        this.clock = clock;
    }

    /** Null when the answer was written as events. */
    @ChatApi
    @PostMapping("/v1/chat/completions")
    @RateLimited(Limit.ANSWERS)
    @Nullable
    ResponseEntity<String> complete(
            Caller caller,
            IdempotentRequest idempotency,
            @RequestBody ChatRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskedQuestion asked = ChatRequestCheck.check(body, caller);
        String model = body.model() == null ? ChatModel.DESKHAND.id() : body.model();
        Run run = new Run(asked, model, TraceId.of(request).value());
        IdempotentResponse done = asked.dryRun()
                ? new IdempotentResponse(run.rehearse(), false)
                : idempotent.run(idempotency, run::record);
        if (!body.wantsStream()) {
            return done.entity();
        }
        if (done.replayed()) {
            response.setHeader(IdempotentResponse.REPLAYED_HEADER, "true");
        }
        ChatCompletion completion = json.readValue(done.response().body(), ChatCompletion.class);
        new ChatStream(json, completion, body.wantsUsageInStream()).writeTo(response);
        return null;
    }

    /** One request on its way. */
    private final class Run {

        private final AskedQuestion asked;
        private final String model;
        private final String traceId;

        Run(AskedQuestion asked, String model, String traceId) {
            this.asked = asked;
            this.model = model;
            this.traceId = traceId;
        }

        StoredResponse rehearse() {
            return response(desk.ask(asked, reply -> {}));
        }

        /* The response is kept in the same transaction as what it tells of. */
        StoredResponse record(IdempotentResponses.Reservation reservation) {
            AtomicReference<StoredResponse> kept = new AtomicReference<>();
            desk.ask(asked, reply -> {
                kept.set(response(reply));
                reservation.complete(kept.get());
            });
            return kept.get();
        }

        private StoredResponse response(Reply reply) {
            String id = reply.message()
                    .map(MessageId::value)
                    .map(value -> value.toString().replace("-", ""))
                    .orElse(traceId);
            long now = clock.instant().getEpochSecond();
            return StoredResponse.json(200, json.writeValueAsString(ChatCompletion.of(reply, model, id, now)));
        }
    }
}
