package dev.deskhand.bot.routing;

import dev.deskhand.bot.people.AgentId;
import dev.deskhand.bot.people.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the offering of one hand-off is: a state and its transitions, pure functions of what is given to them. It is
 * offered to one agent at a time; who lets it pass is asked again when everybody else who is there has been.
 *
 * @param offer the one that runs
 * @param passed who has let it pass in this round
 */
record Offering(Optional<Offer> offer, Set<AgentId> passed) {

    static final Offering NONE = new Offering(Optional.empty(), Set.of());

    Offering {
        passed = Set.copyOf(passed);
    }

    /** An offer to an agent, until before {@code until}. */
    record Offer(AgentId agent, Instant at, Instant until) {}

    /** Who is there, how they take turns, and for how long an offer runs. */
    record Desk(List<Candidate> candidates, Assignment assignment, Optional<AgentId> preferred, Duration acceptance) {

        Desk {
            candidates = List.copyOf(candidates);
        }

        private boolean isThere(AgentId agent) {
            return candidates.stream().anyMatch(candidate -> candidate.agent().equals(agent));
        }
    }

    /** What follows at a moment: the same offer while it runs, else the next one, or none while nobody has room. */
    Offering next(Desk desk, Instant now) {
        if (offer.filter(running -> now.isBefore(running.until()) && desk.isThere(running.agent()))
                .isPresent()) {
            return this;
        }
        Set<AgentId> round = new HashSet<>(passed);
        offer.map(Offer::agent).ifPresent(round::add);
        Optional<AgentId> chosen = choose(desk, round);
        if (chosen.isEmpty() && !round.isEmpty()) {
            Set<AgentId> last = offer.map(Offer::agent).map(Set::of).orElse(Set.of());
            round = new HashSet<>();
            chosen = choose(desk, last).or(() -> choose(desk, Set.of()));
        }
        return new Offering(chosen.map(agent -> new Offer(agent, now, now.plus(desk.acceptance()))), round);
    }

    /** An agent lets the running offer pass; what is another's stays. */
    Offering declined(AgentId agent) {
        if (offer.filter(running -> running.agent().equals(agent)).isEmpty()) {
            return this;
        }
        Set<AgentId> round = new HashSet<>(passed);
        round.add(agent);
        return new Offering(Optional.empty(), round);
    }

    private static Optional<AgentId> choose(Desk desk, Set<AgentId> not) {
        if (desk.assignment() == Assignment.MANUAL) {
            return Optional.empty();
        }
        Comparator<Candidate> turn = Comparator.comparing(Candidate::lastOffered)
                .thenComparing(candidate -> candidate.agent().value());
        Comparator<Candidate> order = desk.assignment() == Assignment.LEAST_BUSY
                ? Comparator.comparingInt(Candidate::load).thenComparing(turn)
                : turn;
        Stream<Candidate> free = desk.candidates().stream()
                .filter(Candidate::hasRoom)
                .filter(candidate -> !not.contains(candidate.agent()));
        return free.min(Comparator.<Candidate, Boolean>comparing(
                                candidate -> !desk.preferred().equals(Optional.of(candidate.agent())))
                        .thenComparing(order))
                .map(Candidate::agent);
    }
}
