package dev.deskhand.bot.people;

import dev.deskhand.bot.access.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks who wants in. Who is wrong several times in a row has to wait, longer each time; the same words are said whether
 * or not there is such an account.
 */
@Component
public class SignIn {

    private static final int MOST_DOUBLINGS = 5;

    private final Agents agents;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactor secondFactor;
    private final PeopleSettings settings;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            Agents agents,
            Credentials credentials,
            Passwords passwords,
            SecondFactor secondFactor,
            PeopleSettings settings,
            Audit audit,
            Clock clock) {
        this.agents = agents;
        this.credentials = credentials;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agent whose e-mail address and password these are; empty while the account pauses, too. */
    @Transactional
    public Optional<Agent> withPassword(String email, String password) {
        Optional<Agent> known = agents.findByEmail(email).filter(Agent::isActive);
        if (known.isEmpty()) {
            passwords.matches(password, null);
            return Optional.empty();
        }
        Agent agent = known.get();
        Credentials.Known held = credentials.lock(agent.id());
        boolean right = passwords.matches(password, held.passwordHash());
        /* Where a code follows, only the two together count as right: else each password would allow new guesses of codes. */
        return settle(agent, held, right, held.totpSecret() == null);
    }

    /** Whether this is the agent's current code, or a recovery code not used yet; never while the account pauses. */
    @Transactional
    public boolean withCode(Agent agent, String code) {
        Credentials.Known held = credentials.lock(agent.id());
        boolean right = !pauses(held) && secondFactor.accepts(agent.id(), held, code);
        return settle(agent, held, right, true).isPresent();
    }

    /** Whether a password is the agent's, for one who is signed in and changes something that matters. */
    @Transactional
    public boolean isPasswordOf(Agent agent, String password) {
        Credentials.Known held = credentials.lock(agent.id());
        boolean right = passwords.matches(password, held.passwordHash());
        return settle(agent, held, right, true).isPresent();
    }

    private Optional<Agent> settle(Agent agent, Credentials.Known held, boolean right, boolean last) {
        if (pauses(held)) {
            return Optional.empty();
        }
        if (right) {
            if (last && held.failedAttempts() > 0) {
                credentials.setFailures(agent.id(), 0, null);
            }
            return Optional.of(agent);
        }
        int attempts = held.failedAttempts() + 1;
        int beyond = attempts - settings.attempts();
        if (beyond < 0) {
            credentials.setFailures(agent.id(), attempts, null);
        } else {
            Duration pause = settings.pause().multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
            credentials.setFailures(agent.id(), attempts, clock.instant().plus(pause));
            audit.record(agent, "agent.locked", agent.email());
        }
        return Optional.empty();
    }

    private boolean pauses(Credentials.Known held) {
        Instant now = clock.instant();
        return held.lockedUntil().filter(until -> until.isAfter(now)).isPresent();
    }
}
