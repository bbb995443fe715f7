package dev.deskhand.bot.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Assignment;
import dev.deskhand.bot.routing.Offering.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private static final int RUNS = Integer.getInteger("deskhand.offerings", 2_000);
    private static final long SEED = Long.getLong("deskhand.seed", System.nanoTime());
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final AgentId ADA = new AgentId(new UUID(0, 1));
    private static final AgentId BO = new AgentId(new UUID(0, 2));
    private static final AgentId CY = new AgentId(new UUID(0, 3));

    @Test
    void in_turn_it_goes_to_whoever_was_asked_longest_ago() {
        List<Candidate> there = List.of(
                new Candidate(ADA, 0, 5, NOW.minusSeconds(10)),
                new Candidate(BO, 4, 5, NOW.minusSeconds(90)),
                new Candidate(CY, 0, 5, NOW.minusSeconds(20)));

        assertThat(asked(Offering.NONE.next(desk(there, Assignment.ROUND_ROBIN), NOW)))
                .hasValue(BO);
    }

    @Test
    void least_busy_it_goes_to_whoever_has_the_fewest() {
        List<Candidate> there =
                List.of(new Candidate(ADA, 2, 5, NOW.minusSeconds(90)), new Candidate(BO, 1, 5, NOW.minusSeconds(10)));

        assertThat(asked(Offering.NONE.next(desk(there, Assignment.LEAST_BUSY), NOW)))
                .hasValue(BO);
    }

    @Test
    void who_has_no_room_is_not_asked_and_a_team_that_takes_by_itself_is_not_either() {
        List<Candidate> full = List.of(new Candidate(ADA, 5, 5, Instant.MIN));
        List<Candidate> free = List.of(new Candidate(ADA, 0, 5, Instant.MIN));

        assertThat(asked(Offering.NONE.next(desk(full, Assignment.ROUND_ROBIN), NOW)))
                .isEmpty();
        assertThat(asked(Offering.NONE.next(desk(free, Assignment.MANUAL), NOW)))
                .isEmpty();
    }

    @Test
    void the_customers_own_person_is_asked_before_others() {
        List<Candidate> there = List.of(new Candidate(ADA, 0, 5, Instant.MIN), new Candidate(BO, 3, 5, NOW));

        Offering first = Offering.NONE.next(new Desk(there, Assignment.LEAST_BUSY, Optional.of(BO), MINUTE), NOW);

        assertThat(asked(first)).hasValue(BO);
    }

    @Test
    void an_offer_stands_until_its_time_is_over_or_its_agent_is_gone() {
        Offering toAda = Offering.NONE.next(desk(there(ADA, BO), Assignment.ROUND_ROBIN), NOW);

        assertThat(toAda.next(desk(there(ADA, BO), Assignment.ROUND_ROBIN), NOW.plusSeconds(59)))
                .isEqualTo(toAda);
        assertThat(asked(toAda.next(desk(there(ADA, BO), Assignment.ROUND_ROBIN), NOW.plusSeconds(60))))
                .hasValue(BO);
        assertThat(asked(toAda.next(desk(there(BO), Assignment.ROUND_ROBIN), NOW.plusSeconds(1))))
                .hasValue(BO);
    }

    @Test
    void when_all_have_let_it_pass_it_begins_anew_with_somebody_else_than_the_last() {
        Offering toBo = new Offering(Optional.of(new Offering.Offer(BO, NOW, NOW)), Set.of(ADA));

        Offering anew = toBo.next(desk(there(ADA, BO), Assignment.ROUND_ROBIN), NOW);

        assertThat(asked(anew)).hasValue(ADA);
        assertThat(anew.passed()).isEmpty();
        assertThat(asked(anew.next(desk(there(ADA), Assignment.ROUND_ROBIN), NOW.plus(MINUTE))))
                .hasValue(ADA);
    }

    @Test
    void only_the_agent_who_is_asked_can_decline() {
        Offering toAda = Offering.NONE.next(desk(there(ADA), Assignment.ROUND_ROBIN), NOW);

        assertThat(toAda.declined(BO)).isEqualTo(toAda);
        assertThat(toAda.declined(ADA)).isEqualTo(new Offering(Optional.empty(), Set.of(ADA)));
    }

    @Test
    void whatever_happens_only_those_with_room_are_asked_each_once_a_round_and_somebody_always_is() {
        System.out.println("offerings: " + RUNS + ", seed " + SEED);
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(SEED + run);
            String as = "seed " + SEED + ", run " + run;
            Offering state = Offering.NONE;
            Instant now = NOW;
            Set<AgentId> askedThisRound = new HashSet<>();
            for (int step = 0; step < 40; step++) {
                now = now.plusSeconds(random.nextInt(50));
                Desk desk = new Desk(
                        crowd(random, now),
                        random.nextBoolean() ? Assignment.ROUND_ROBIN : Assignment.LEAST_BUSY,
                        random.nextInt(4) == 0 ? Optional.of(ADA) : Optional.empty(),
                        MINUTE);
                if (random.nextInt(5) == 0 && asked(state).isPresent()) {
                    state = state.declined(asked(state).get());
                }
                Offering next = state.next(desk, now);
                verify(state, next, desk, now, askedThisRound, as);
                state = next;
            }
        }
    }

    private static void verify(
            Offering before, Offering next, Desk desk, Instant now, Set<AgentId> askedThisRound, String as) {
        boolean room = desk.candidates().stream().anyMatch(Candidate::hasRoom);
        if (next.equals(before) && asked(next).isPresent()) {
            assertThat(now).as(as).isBefore(next.offer().orElseThrow().until());
            assertThat(desk.candidates())
                    .as(as)
                    .extracting(Candidate::agent)
                    .contains(asked(next).get());
            return;
        }
        assertThat(asked(next).isPresent())
                .as(as + ": somebody is asked while there is room")
                .isEqualTo(room);
        if (next.passed().isEmpty()) {
            askedThisRound.clear();
        }
        asked(next).ifPresent(agent -> {
            assertThat(desk.candidates())
                    .as(as)
                    .filteredOn(Candidate::hasRoom)
                    .extracting(Candidate::agent)
                    .contains(agent);
            assertThat(askedThisRound.add(agent)).as(as + ": once a round").isTrue();
            assertThat(next.offer().orElseThrow().until()).as(as).isEqualTo(now.plus(MINUTE));
        });
    }

    private static List<Candidate> crowd(Random random, Instant now) {
        List<Candidate> crowd = new ArrayList<>();
        for (AgentId agent : List.of(ADA, BO, CY)) {
            if (random.nextInt(4) > 0) {
                crowd.add(new Candidate(
                        agent, random.nextInt(4), random.nextInt(4), now.minusSeconds(random.nextInt(600))));
            }
        }
        return crowd;
    }

    private static List<Candidate> there(AgentId... agents) {
        List<Candidate> there = new ArrayList<>();
        for (AgentId agent : agents) {
            there.add(new Candidate(agent, 0, 5, Instant.MIN));
        }
        return there;
    }

    private static Desk desk(List<Candidate> candidates, Assignment assignment) {
        return new Desk(candidates, assignment, Optional.empty(), MINUTE);
    }

    private static Optional<AgentId> asked(Offering offering) {
        return offering.offer().map(Offering.Offer::agent);
    }
}
