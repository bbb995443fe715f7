package dev.deskhand.bot.access.session;

import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.access.Visitors;
import dev.deskhand.bot.access.WidgetPolicies;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visitors by their session's token; what was read is good for a second, on the node that ends a session not even that. */
@Component
public class SessionVisitors implements Visitors {

    static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final WidgetSessions sessions;
    private final WidgetPolicies policies;
    private final Clock clock;
    private final Map<SessionToken, Remembered> remembered = new ConcurrentHashMap<>();

    SessionVisitors(WidgetSessions sessions, WidgetPolicies policies, Clock clock) {
        this.sessions = sessions;
        this.policies = policies;
        this.clock = clock;
    }

    private record Remembered(Visitor visitor, boolean refused, Instant readAt) {}

    @Override
    public Visitor authenticate(@Nullable String token) {
        if (token == null) {
            throw invalid("Begin a session with POST /widget/session and send its token as " + Visitor.HEADER + ".");
        }
        Remembered found = SessionToken.in(token)
                .flatMap(this::find)
                .orElseThrow(() -> invalid("The session is not known, is over or was ended."));
        if (found.refused()) {
            throw new DeskhandException(
                    ErrorCode.IDENTITY_REQUIRED, "This site talks only to visitors with a signed identity.");
        }
        return found.visitor();
    }

    @Override
    public boolean isCurrent(Visitor visitor) {
        return sessions.isLive(visitor.sessionId()) && !isRefused(visitor);
    }

    /** Ends a session; its token is worth nothing from now on. */
    public void end(UUID session) {
        sessions.revoke(session);
        remembered.values().removeIf(it -> it.visitor().sessionId().equals(session));
    }

    /** Lets the session with this token be read anew: it may have ended. */
    void forget(SessionToken token) {
        remembered.remove(token);
    }

    /** Lets every session be read anew: many may have ended at once. */
    public void forgetAll() {
        remembered.clear();
    }

    private Optional<Remembered> find(SessionToken token) {
        Instant now = clock.instant();
        Remembered known = remembered.get(token);
        if (known != null && now.isBefore(known.readAt().plus(REMEMBERED))) {
            return Optional.of(known);
        }
        Optional<Remembered> read = sessions.find(token)
                .map(session -> new Remembered(session.visitor(), isRefused(session.visitor()), now));
        read.ifPresentOrElse(it -> remember(token, it), () -> remembered.remove(token));
        return read;
    }

    private void remember(SessionToken token, Remembered found) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.values().removeIf(it -> !found.readAt()
                    .isBefore(it.readAt().plus(REMEMBERED)));
        }
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(token, found);
        }
    }

    private boolean isRefused(Visitor visitor) {
        return !visitor.identified() && policies.of(visitor.site()).requireIdentity();
    }

    private static DeskhandException invalid(String detail) {
        return new DeskhandException(ErrorCode.SESSION_INVALID, detail);
    }
}
