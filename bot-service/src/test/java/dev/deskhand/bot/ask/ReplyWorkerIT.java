package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.knowledge.search.SearchException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Replies over failures: of the answer path, of the record, of a worker, of the service. */
class ReplyWorkerIT extends ConversationReplyCase {

    @Test
    void when_the_answer_path_fails_a_person_takes_over() {
        path.follow(question -> {
            throw new IllegalStateException("a bug");
        });

        visitor.say(conversation, "Hello?");

        JsonNode reply = awaitReplies(1).get(0);
        assertThat(reply.path("text").asString()).contains("went wrong on our side");
        assertThat(snapshot().path("handoff").path("id").isString()).isTrue();
    }

    @Test
    void when_the_record_cannot_be_read_the_message_is_tried_again() {
        AtomicInteger calls = new AtomicInteger();
        path.follow(question -> {
            if (calls.incrementAndGet() == 1) {
                throw new SearchException("the database is away", new IllegalStateException());
            }
            return AnswerTraceFixture.answered(question);
        });

        visitor.say(conversation, "Hello?");

        assertThat(awaitReplies(1).get(0).path("outcome").asString()).isEqualTo("answered");
        assertThat(calls).hasValue(2);
    }

    @Test
    void promise_2_a_worker_that_dies_with_the_message_leaves_it_to_another_and_one_reply() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        path.follow(question -> {
            if (calls.incrementAndGet() == 1) {
                begun.countDown();
                await(late);
            }
            return AnswerTraceFixture.answered(question);
        });
        visitor.say(conversation, "Hello?");
        await(begun);

        jdbc.sql("update bot.reply_task set lease_until = clock_timestamp(), holder = :dead")
                .param("dead", UUID.randomUUID())
                .update();
        assertThat(awaitReplies(1)).hasSize(1);
        late.countDown();

        assertThat(waitAndCountReplies()).isEqualTo(1);
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_service_that_stops_gives_its_messages_back_and_answers_them_after_its_start() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        path.follow(question -> {
            begun.countDown();
            await(late);
            return AnswerTraceFixture.answered(question);
        });
        visitor.say(conversation, "Hello?");
        await(begun);

        worker.stop();
        late.countDown();
        int repliesOfTheOld = waitAndCountReplies();
        worker.start();
        worker.sweep();

        assertThat(repliesOfTheOld).isZero();
        assertThat(awaitReplies(1)).hasSize(1);
    }
}
