package dev.deskhand.bot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotencyIT extends ApiTest {

    private static final StoredResponse DONE = StoredResponse.json(201, "{\"n\":1}");

    @Autowired
    private JdbcIdempotentResponses responses;

    @Autowired
    private TransactionTemplate transaction;

    private ApiKeyId caller;

    @BeforeEach
    void issueAKey() {
        caller = issue(Set.of(Scope.ADMIN)).key().id();
    }

    @Test
    void the_first_response_is_replayed_and_nothing_done_again() {
        AtomicInteger runs = new AtomicInteger();

        IdempotentResponse first = responses.run(request("k", "body"), it -> counted(runs));
        clock.advance(Duration.ofHours(72));
        IdempotentResponse second = responses.run(request("k", "body"), it -> counted(runs));

        assertThat(first).isEqualTo(new IdempotentResponse(DONE, false));
        assertThat(second).isEqualTo(new IdempotentResponse(DONE, true));
        assertThat(runs).hasValue(1);
    }

    @Test
    void another_body_is_422_and_another_route_or_caller_a_request_of_its_own() {
        AtomicInteger runs = new AtomicInteger();
        responses.run(request("k", "body"), it -> counted(runs));
        ApiKeyId other = issue(Set.of(Scope.ADMIN)).key().id();

        assertCode(request("k", "changed"), ErrorCode.IDEMPOTENCY_MISMATCH);
        responses.run(new IdempotentRequest(caller, "POST /b", Optional.of("k"), "body"), it -> counted(runs));
        responses.run(new IdempotentRequest(other, "POST /a", Optional.of("k"), "body"), it -> counted(runs));

        assertThat(runs).hasValue(3);
    }

    @Test
    void one_in_flight_is_409_until_its_lease_ends_and_then_loses() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> responses.run(request("slow", "body"), it -> {
                    assertCode(request("slow", "body"), ErrorCode.IDEMPOTENCY_IN_FLIGHT);
                    clock.advance(Duration.ofSeconds(61));
                    responses.run(request("slow", "body"), taken -> counted(runs));
                    return transaction.execute(status -> {
                        it.complete(DONE);
                        return counted(runs);
                    });
                }))
                .asInstanceOf(type(DeskhandException.class))
                .extracting(DeskhandException::code)
                .isEqualTo(ErrorCode.IDEMPOTENCY_IN_FLIGHT);

        assertThat(runs).hasValue(1);
        assertThat(responses.run(request("slow", "body"), it -> counted(runs)).replayed())
                .isTrue();
    }

    @Test
    void one_that_takes_long_keeps_its_key_while_its_process_lives() {
        IdempotentResponse slow = responses.run(request("long", "body"), it -> {
            for (int second = 0; second < 20; second++) {
                clock.advance(Duration.ofSeconds(1));
                responses.prolong();
                assertCode(request("long", "body"), ErrorCode.IDEMPOTENCY_IN_FLIGHT);
            }
            return DONE;
        });

        assertThat(slow.replayed()).isFalse();
        assertThat(responses.run(request("long", "body"), it -> DONE).replayed())
                .isTrue();
    }

    @Test
    void a_key_whose_process_died_is_free_after_five_seconds() {
        AtomicInteger runs = new AtomicInteger();
        jdbc.sql("""
                        insert into bot.idempotency_key (api_key_id, route, key, body_hash, attempt, lease_until)
                        values (:caller, 'POST /a', 'dead', 'body', gen_random_uuid(), :lease)
                        """)
                .param("caller", caller.value())
                .param(
                        "lease",
                        clock.instant().plus(JdbcIdempotentResponses.LEASE).atOffset(ZoneOffset.UTC))
                .update();

        responses.prolong();
        assertCode(request("dead", "body"), ErrorCode.IDEMPOTENCY_IN_FLIGHT);
        clock.advance(Duration.ofMillis(5_001));
        responses.run(request("dead", "body"), it -> counted(runs));

        assertThat(runs).hasValue(1);
    }

    @Test
    void an_effect_that_fails_leaves_the_key_free() {
        assertThatThrownBy(() -> responses.run(request("f", "body"), it -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(responses.run(request("f", "other"), it -> DONE).replayed()).isFalse();
    }

    @Test
    void promise_1_effect_and_response_are_there_together_or_not_at_all() {
        long before = count("bot.audit");

        assertThatThrownBy(() -> responses.run(
                        request("p", "body"),
                        it -> transaction.execute(status -> {
                            audit();
                            it.complete(DONE);
                            throw new IllegalStateException("killed before the commit");
                        })))
                .hasMessage("killed before the commit");
        long afterTheKill = count("bot.audit");
        responses.run(
                request("p", "body"),
                it -> transaction.execute(status -> {
                    audit();
                    it.complete(DONE);
                    return DONE;
                }));
        IdempotentResponse retried = responses.run(request("p", "body"), it -> {
            throw new AssertionError("ran again");
        });

        assertThat(afterTheKill).isEqualTo(before);
        assertThat(count("bot.audit")).isEqualTo(before + 1);
        assertThat(retried.replayed()).isTrue();
    }

    @Test
    void many_at_once_create_one() {
        String admin = keyWith(Scope.ADMIN);

        int[] statuses = IntStream.range(0, 12)
                .parallel()
                .map(i -> post("/sites", admin, "{\"slug\":\"race\"}", "Idempotency-Key", "race")
                        .statusCode())
                .toArray();

        assertThat(statuses).contains(201);
        assertThat(IntStream.of(statuses)).allMatch(status -> status == 201 || status == 409);
        assertThat(count("knowledge.site where slug = 'race'")).isEqualTo(1);
        assertThat(count("bot.audit where action = 'site.created' and target = 'race'"))
                .isEqualTo(1);
    }

    @Test
    void over_http_the_replay_is_marked_and_the_key_checked() {
        String admin = keyWith(Scope.ADMIN);

        HttpResponse<String> first = post("/sites", admin, "{\"slug\":\"a\"}", "Idempotency-Key", "x");
        HttpResponse<String> second = post("/sites", admin, "{\"slug\":\"a\"}", "Idempotency-Key", "x");
        HttpResponse<String> changed = post("/sites", admin, "{\"slug\":\"b\"}", "Idempotency-Key", "x");
        HttpResponse<String> tooLong = post("/sites", admin, "{\"slug\":\"c\"}", "Idempotency-Key", "y".repeat(256));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location")).hasValue("/sites/a");
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(json(tooLong).at("/errors/0/parameter").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    void the_old_are_swept() {
        responses.run(request("old", "body"), it -> DONE);
        clock.advance(Duration.ofHours(74));

        responses.sweep();

        assertThat(count("bot.idempotency_key where key = 'old'")).isZero();
    }

    private void assertCode(IdempotentRequest request, ErrorCode code) {
        assertThatThrownBy(() -> responses.run(request, it -> DONE))
                .asInstanceOf(type(DeskhandException.class))
                .extracting(DeskhandException::code)
                .isEqualTo(code);
    }

    private void audit() {
        jdbc.sql("insert into bot.audit (at, actor, action, target) values (now(), :id, 'test', 'test')")
                .param("id", caller.value())
                .update();
    }

    private IdempotentRequest request(String key, String bodyHash) {
        return new IdempotentRequest(caller, "POST /a", Optional.of(key), bodyHash);
    }

    private static StoredResponse counted(AtomicInteger runs) {
        runs.incrementAndGet();
        return DONE;
    }
}
