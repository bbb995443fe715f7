package dev.deskhand.bot.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.CustomerMessage;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.ReplyTasks;
import dev.deskhand.bot.conversation.Submission;
import dev.deskhand.bot.handoff.AgentMessage;
import dev.deskhand.bot.handoff.Resolution;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.knowledge.article.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random steps in one conversation of a customer in two tabs, workers that answer, die or lose their lease, and two agents
 * who take over, write, give to each other, close and hand back.
 */
final class ConversationScript {

    private static final Instant OPENS = Instant.parse("2036-11-24T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** What the steps are taken with. */
    record Stage(
            CustomerWrites writes,
            CustomerThreads threads,
            ReplyTasks tasks,
            ReplyTurn turn,
            TakeOver takeOver,
            JdbcClient jdbc) {}

    /** Whose conversation it is, and who may take it. */
    record Cast(Owner owner, ConversationId conversation, List<AgentId> agents) {}

    /**
     * What was stored, by the clients' ids.
     *
     * @param sent by the customer, also what is on its way
     * @param said by agents who had the word
     */
    record Words(Map<UUID, String> sent, Map<UUID, String> said) {}

    private final Stage stage;
    private final Cast cast;
    private final Words words;
    private final Random random;
    private final List<Long> read = new ArrayList<>();
    private final List<ReplyTask> held = new ArrayList<>();
    private int depth;
    private boolean finishing;

    ConversationScript(Stage stage, Cast cast, Words words, Random random) {
        this.stage = stage;
        this.cast = cast;
        this.words = words;
        this.random = random;
    }

    /** Numbers of the events that a reader has got, over broken connections. */
    List<Long> read() {
        return read;
    }

    void step() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> post(UUID.randomUUID(), "question " + random.nextInt(1_000_000));
            case 3 -> one(words.sent()).ifPresent(again -> post(again.getKey(), again.getValue()));
            case 4, 5, 6 -> stage.tasks().claim(UUID.randomUUID(), LEASE).ifPresent(held::add);
            case 7, 8, 9 -> answerOne();
            case 10 -> leasesRunOut();
            case 11 -> restart();
            case 12 -> agent(id -> stage.takeOver().claim(cast.owner().site(), cast.conversation(), id));
            case 13, 14 -> say(UUID.randomUUID(), "reply " + random.nextInt(1_000_000));
            case 15 -> one(words.said()).ifPresent(again -> say(again.getKey(), again.getValue()));
            case 16 -> agent(id -> stage.takeOver().assign(cast.owner().site(), cast.conversation(), anybody(), id));
            case 17 -> close();
            case 18 -> agent(id -> stage.takeOver().backToBot(cast.owner().site(), cast.conversation(), id));
            default -> readOn();
        }
    }

    /** The path of one worker; now and then others act while it thinks. */
    AnswerTrace answer(Question question) {
        if (depth < 2 && !finishing) {
            depth++;
            for (int i = random.nextInt(3); i > 0; i--) {
                step();
            }
            depth--;
        }
        return reply(question);
    }

    /* The kind of reply is the question's own, so that it is the same in whichever order things happen. */
    static AnswerTrace reply(Question question) {
        return switch (Math.floorMod(question.text().hashCode(), 4)) {
            case 0 -> AnswerTraceFixture.clarified(question);
            case 1 -> AnswerTraceFixture.outOfHours(question, OPENS);
            case 2 -> AnswerTraceFixture.escalated(question);
            default -> AnswerTraceFixture.answered(question);
        };
    }

    /** Everybody comes back: what is due is answered, and the reader catches up. */
    void finish() {
        finishing = true;
        leasesRunOut();
        Optional<ReplyTask> task = stage.tasks().claim(UUID.randomUUID(), LEASE);
        while (task.isPresent()) {
            run(task.get());
            task = stage.tasks().claim(UUID.randomUUID(), LEASE);
        }
        readOn();
    }

    /** A reader whose connection breaks after a few events each time. */
    void readOn() {
        long from = read.isEmpty() ? 0 : read.get(read.size() - 1);
        for (int i = 0; i < 100; i++) {
            List<ConversationEvent> batch =
                    stage.threads().events(cast.owner(), cast.conversation(), from, 1 + random.nextInt(5));
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(event -> read.add(event.seq()));
            from = read.get(read.size() - 1);
        }
    }

    private void post(UUID clientId, String text) {
        words.sent().put(clientId, text);
        CustomerMessage message = new CustomerMessage(
                new Submission(clientId, Optional.empty()),
                text,
                Optional.of("en"),
                Optional.empty(),
                List.of(),
                Set.of(Audience.PUBLIC));
        stage.writes().post(cast.owner(), cast.conversation(), message);
    }

    private void answerOne() {
        if (!held.isEmpty()) {
            run(held.remove(random.nextInt(held.size())));
        }
    }

    private void run(ReplyTask task) {
        try {
            stage.turn().run(task);
        } catch (DataAccessException e) {
            stage.tasks().release(task, Duration.ZERO);
        }
    }

    /* Workers that have died, as the others see them; those who only slept may still come to record. */
    private void leasesRunOut() {
        stage.jdbc()
                .sql("update bot.reply_task set lease_until = clock_timestamp() where conversation_id = :id")
                .param("id", cast.conversation().value())
                .update();
    }

    /* The whole node goes: nobody comes to record what it had begun. */
    private void restart() {
        held.clear();
        leasesRunOut();
    }

    private void say(UUID clientId, String text) {
        agent(id -> {
            AgentMessage message = new AgentMessage(clientId, text, List.of());
            stage.takeOver().reply(cast.owner().site(), cast.conversation(), id, message);
            words.said().put(clientId, text);
        });
    }

    /* Sometimes the customer comes back so late that the bot takes over again. */
    private void close() {
        agent(id -> stage.takeOver().resolve(cast.owner().site(), cast.conversation(), id, Resolution.SOLVED));
        if (random.nextBoolean()) {
            stage.jdbc()
                    .sql("update bot.conversation set people_until = now() - interval '1 day' where id = :id")
                    .param("id", cast.conversation().value())
                    .update();
        }
    }

    /** What an agent does; that another has the conversation is an answer like others. */
    private interface AgentStep {
        void take(AgentId agent);
    }

    private void agent(AgentStep step) {
        try {
            step.take(anybody());
        } catch (DeskhandException e) {
            assertThat(e.code()).isIn(ErrorCode.CLAIMED, ErrorCode.MESSAGE_DIFFERS);
        }
    }

    private AgentId anybody() {
        return cast.agents().get(random.nextInt(cast.agents().size()));
    }

    private Optional<Map.Entry<UUID, String>> one(Map<UUID, String> messages) {
        return messages.entrySet().stream()
                .skip(messages.isEmpty() ? 0 : random.nextInt(messages.size()))
                .findFirst();
    }
}
