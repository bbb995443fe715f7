package dev.deskhand.bot.ask;

import dev.deskhand.bot.access.Role;
import dev.deskhand.bot.ask.ConversationScript.Cast;
import dev.deskhand.bot.ask.ConversationScript.Stage;
import dev.deskhand.bot.ask.ConversationScript.Words;
import dev.deskhand.bot.conversation.ConversationEvent;
import dev.deskhand.bot.conversation.CustomerId;
import dev.deskhand.bot.conversation.CustomerThreads;
import dev.deskhand.bot.conversation.CustomerWrites;
import dev.deskhand.bot.conversation.Owner;
import dev.deskhand.bot.conversation.ReplyTasks;
import dev.deskhand.bot.handoff.TakeOver;
import dev.deskhand.bot.people.Agent;
import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.AgentStatus;
import dev.deskhand.bot.people.Agents;
import dev.deskhand.bot.people.NewAgent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random interleavings of a customer in two tabs, workers that answer, die or lose their lease, a node that restarts, and
 * two agents. Whatever the order: promises 1, 2, 5 and 8 hold. A run is repeated with {@code -Ddeskhand.seed}, made longer
 * with {@code -Ddeskhand.interleavings}.
 */
class ConversationInterleavingsIT extends AnswerServiceCase {

    private static final int RUNS = Integer.getInteger("deskhand.interleavings", 200);
    private static final long SEED = Long.getLong("deskhand.seed", System.nanoTime());

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

    @Autowired
    private TakeOver takeOver;

    @Autowired
    private Agents agents;

    private Stage stage;
    private List<AgentId> twoAgents;

    @BeforeEach
    void takeTheWorkersPlace() {
        worker.stop();
        jdbc.sql("delete from bot.reply_task").update();
        stage = new Stage(writes, threads, tasks, turn, takeOver, jdbc);
        twoAgents = Stream.of("Ada", "Bo").map(this::agent).map(Agent::id).toList();
    }

    @AfterEach
    void giveItBack() {
        worker.start();
    }

    @Test
    void promises_1_2_5_8_hold_in_every_order_of_steps() {
        System.out.println("interleavings: " + RUNS + ", seed " + SEED);
        for (int run = 0; run < RUNS; run++) {
            Cast cast = cast();
            Words words = new Words(new LinkedHashMap<>(), new LinkedHashMap<>());
            ConversationScript script = new ConversationScript(stage, cast, words, new Random(SEED + run));
            path.follow(script::answer);
            for (int step = 0; step < 30; step++) {
                script.step();
            }
            script.finish();
            ConversationPromises.verify(log(cast), words, script.read(), "seed " + SEED + ", run " + run);
        }
    }

    @Test
    void promises_1_2_5_8_hold_when_all_act_at_once() throws Exception {
        int runs = Math.max(3, RUNS / 20);
        System.out.println("concurrent runs: " + runs + ", seed " + SEED);
        ExecutorService actors = Executors.newFixedThreadPool(6);
        for (int run = 0; run < runs; run++) {
            Cast cast = cast();
            Words words = new Words(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            List<ConversationScript> scripts = new ArrayList<>();
            for (int actor = 0; actor < 6; actor++) {
                scripts.add(new ConversationScript(stage, cast, words, new Random(SEED + 31L * run + actor)));
            }
            path.follow(ConversationScript::reply);
            List<Future<?>> work = new ArrayList<>();
            for (ConversationScript script : scripts) {
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
            scripts.forEach(ConversationScript::readOn);
            for (ConversationScript script : scripts) {
                ConversationPromises.verify(
                        log(cast), words, script.read(), "seed " + SEED + ", concurrent run " + run);
            }
        }
        actors.shutdown();
    }

    private Cast cast() {
        UUID customer = UUID.randomUUID();
        jdbc.sql("insert into bot.customer (id, site_id, created_at, updated_at) values (:id, :site, now(), now())")
                .param("id", customer)
                .param("site", site.id().value())
                .update();
        Owner owner = new Owner(site.id(), new CustomerId(customer));
        return new Cast(
                owner,
                threads.open(owner, Optional.of("en"), Optional.empty(), false)
                        .thread()
                        .id(),
                twoAgents);
    }

    private Agent agent(String name) {
        String email = name.toLowerCase() + "-" + UUID.randomUUID() + "@example.com";
        return agents.add(new NewAgent(email, name, Role.AGENT, Set.of(site.id()), AgentStatus.ACTIVE));
    }

    private List<ConversationEvent> log(Cast cast) {
        return threads.events(cast.owner(), cast.conversation(), 0, 10_000);
    }
}
