package dev.deskhand.bot.ask;

import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.answer.AnswerTrace;
import dev.deskhand.bot.answer.AnswerTraceFixture;
import dev.deskhand.bot.answer.Question;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.ConversationId;
import dev.deskhand.bot.conversation.ConversationStatus;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.CustomerMessage;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.ReplyTask;
import dev.deskhand.bot.conversation.ReplyTasks;
import dev.deskhand.bot.conversation.Submission;
import dev.deskhand.knowledge.article.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/**
 * Random interleavings of a customer in two tabs, workers that answer, die or lose their lease, and a person who takes
 * over and hands back. Whatever the order: promises 1, 2, 5 and 8 hold. A run is repeated with {@code -Ddeskhand.seed},
 * made longer with {@code -Ddeskhand.interleavings}.
 */
class ConversationInterleavingsIT extends AnswerServiceCase {

    private static final int RUNS = Integer.getInteger("deskhand.interleavings", 200);
    private static final long SEED = Long.getLong("deskhand.seed", System.nanoTime());
    private static final Instant OPENS = Instant.parse("2036-11-24T09:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);

    @Autowired
    private ReplyWorker worker;

    @Autowired
    private ReplyTurn turn;

    @Autowired
    private ReplyTasks tasks;

    @Autowired
    private CustomerWrites writes;

    @Autowired
    private CustomerThreads threads;

    private Owner owner;
    private ConversationId id;

    @BeforeEach
    void takeTheWorkersPlace() {
        worker.stop();
        jdbc.sql("delete from bot.reply_task").update();
    }

    @AfterEach
    void giveItBack() {
        worker.start();
    }

    @Test
    void promises_1_2_5_8_hold_in_every_order_of_steps() {
        System.out.println("interleavings: " + RUNS + ", seed " + SEED);
        for (int run = 0; run < RUNS; run++) {
            begin();
            Script script = new Script(new Random(SEED + run));
            path.follow(script::answer);
            for (int step = 0; step < 25; step++) {
                script.step();
            }
            script.finish();
            ConversationPromises.verify(log(), script.sent, script.read, "seed " + SEED + ", run " + run);
        }
    }

    @Test
    void promises_1_2_5_8_hold_when_all_act_at_once() throws Exception {
        int runs = Math.max(3, RUNS / 20);
        System.out.println("concurrent runs: " + runs + ", seed " + SEED);
        ExecutorService actors = Executors.newFixedThreadPool(6);
        for (int run = 0; run < runs; run++) {
            begin();
            Map<UUID, String> sent = new ConcurrentHashMap<>();
            List<Script> scripts = new ArrayList<>();
            for (int actor = 0; actor < 6; actor++) {
                scripts.add(new Script(new Random(SEED + 31L * run + actor), sent, new ArrayList<>()));
            }
            path.follow(question -> reply(question));
            List<Future<?>> work = new ArrayList<>();
            for (Script script : scripts) {
                work.add(actors.submit(() -> {
                    for (int step = 0; step < 20; step++) {
                        script.step();
                    }
                }));
            }
            for (Future<?> done : work) {
                done.get();
            }
            scripts.get(0).finish();
            scripts.forEach(Script::readOn);
            for (Script script : scripts) {
                ConversationPromises.verify(log(), sent, script.read, "seed " + SEED + ", concurrent run " + run);
            }
        }
        actors.shutdown();
    }

    private void begin() {
        UUID customer = UUID.randomUUID();
        jdbc.sql("insert into bot.customer (id, site_id, created_at, updated_at) values (:id, :site, now(), now())")
                .param("id", customer)
                .param("site", site.id().value())
                .update();
        Visitor visitor = Visitor.of(UUID.randomUUID(), site.id(), customer, false);
        owner = new Owner(visitor.site(), new CustomerId(visitor.customer()));
        id = threads.open(owner, Optional.of("en"), Optional.empty(), false)
                .thread()
                .id();
    }

    /* The kind of reply is the question's own, so that it is the same in whichever order things happen. */
    private static AnswerTrace reply(Question question) {
        return switch (Math.floorMod(question.text().hashCode(), 4)) {
            case 0 -> AnswerTraceFixture.clarified(question);
            case 1 -> AnswerTraceFixture.outOfHours(question, OPENS);
            case 2 -> AnswerTraceFixture.escalated(question);
            default -> AnswerTraceFixture.answered(question);
        };
    }

    private List<ConversationEvent> log() {
        return threads.events(owner, id, 0, 10_000);
    }

    /** One actor's random steps. */
    private final class Script {

        private final Random random;
        private final Map<UUID, String> sent;
        private final List<Long> read;
        private final List<ReplyTask> held = new ArrayList<>();
        private int depth;
        private boolean finishing;

        Script(Random random) {
            this(random, new HashMap<>(), new ArrayList<>());
        }

        Script(Random random, Map<UUID, String> sent, List<Long> read) {
            this.random = random;
            this.sent = sent;
            this.read = read;
        }

        void step() {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> post(UUID.randomUUID(), "question " + random.nextInt(1_000_000));
                case 3 ->
                    sent.entrySet().stream()
                            .skip(sent.isEmpty() ? 0 : random.nextInt(sent.size()))
                            .findFirst()
                            .ifPresent(again -> post(again.getKey(), again.getValue()));
                case 4, 5, 6 -> tasks.claim(UUID.randomUUID(), LEASE).ifPresent(held::add);
                case 7, 8, 9 -> answerOne();
                case 10 -> leasesRunOut();
                case 11 -> conversations.changeStatus(site.id(), id, ConversationStatus.OPEN);
                case 12 -> conversations.changeStatus(site.id(), id, ConversationStatus.BOT);
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

        /** Everybody comes back: what is due is answered, and the reader catches up. */
        void finish() {
            finishing = true;
            leasesRunOut();
            Optional<ReplyTask> task = tasks.claim(UUID.randomUUID(), LEASE);
            while (task.isPresent()) {
                run(task.get());
                task = tasks.claim(UUID.randomUUID(), LEASE);
            }
            readOn();
        }

        /** A reader whose connection breaks after a few events each time. */
        void readOn() {
            long from = read.isEmpty() ? 0 : read.get(read.size() - 1);
            for (int i = 0; i < 100; i++) {
                List<ConversationEvent> batch = threads.events(owner, id, from, 1 + random.nextInt(5));
                if (batch.isEmpty()) {
                    return;
                }
                batch.forEach(event -> read.add(event.seq()));
                from = read.get(read.size() - 1);
            }
        }

        private void post(UUID clientId, String text) {
            sent.put(clientId, text);
            CustomerMessage message = new CustomerMessage(
                    new Submission(clientId, Optional.empty()),
                    text,
                    Optional.of("en"),
                    Optional.empty(),
                    List.of(),
                    Set.of(Audience.PUBLIC));
            writes.post(owner, id, message);
        }

        private void answerOne() {
            if (!held.isEmpty()) {
                run(held.remove(random.nextInt(held.size())));
            }
        }

        private void run(ReplyTask task) {
            try {
                turn.run(task);
            } catch (DataAccessException e) {
                tasks.release(task, Duration.ZERO);
            }
        }

        /* Workers that have died, as the others see them; those who only slept may still come to record. */
        private void leasesRunOut() {
            jdbc.sql("update bot.reply_task set lease_until = clock_timestamp() where conversation_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }
}
