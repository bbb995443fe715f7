package dev.deskhand.bot.access.limit;

import dev.deskhand.bot.access.AccessSettings;
import dev.deskhand.bot.access.Caller;
import dev.deskhand.bot.access.Limit;
import dev.deskhand.bot.access.RateLimited;
import dev.deskhand.bot.access.Visitor;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses what comes too often, as {@link RateLimited} says; it comes after the rules that find out who calls. */
@Component
public class RateLimits implements HandlerInterceptor {

    /* Cheap and many: not worth a write to the database each. */
    private static final Set<Limit> PASSING = EnumSet.of(Limit.SUGGESTIONS, Limit.TYPING);

    private final AccessSettings.Limits limits;
    private final ClientAddress addresses;
    private final JdbcBuckets shared;
    private final LocalBuckets local;

    RateLimits(AccessSettings settings, ClientAddress addresses, JdbcBuckets shared, LocalBuckets local) {
        this.limits = settings.limits();
        this.addresses = addresses;
        this.shared = shared;
        this.local = local;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ASYNC && handler instanceof HandlerMethod method) {
            RateLimited limited = method.getMethodAnnotation(RateLimited.class);
            if (limited != null) {
                keep(limited.value(), request);
            }
        }
        return true;
    }

    private void keep(Limit limit, HttpServletRequest request) {
        Buckets buckets = PASSING.contains(limit) ? local : shared;
        List<Charge> charges = charges(limit, new Source(limit, request));
        if (!charges.isEmpty()) {
            buckets.take(charges).ifPresent(RateLimits::refuse);
        }
    }

    private List<Charge> charges(Limit limit, Source from) {
        return switch (limit) {
            case SESSIONS -> List.of(from.address(limits.sessionsPerAddress()));
            case MESSAGES ->
                List.of(
                        from.session(limits.messagesPerSession()),
                        from.conversation(limits.messagesPerConversation()),
                        from.address(limits.messagesPerAddress()));
            case UPLOADS ->
                List.of(
                        from.session(limits.uploadsPerSession()),
                        from.conversation(limits.uploadsPerConversation()),
                        from.address(limits.uploadsPerAddress()));
            case SIGN_INS -> List.of(from.address(limits.signInsPerAddress()));
            case SUGGESTIONS -> List.of(from.address(limits.suggestionsPerAddress()));
            case TYPING -> List.of(from.session(limits.typingPerSession()));
            case ANSWERS -> {
                List<Charge> charges = new ArrayList<>();
                Rate rate = limits.answersPerKey();
                if (rate != null) {
                    charges.add(from.key(rate));
                }
                yield charges;
            }
        };
    }

    private static void refuse(Duration wait) {
        Duration whole = Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
        throw new DeskhandException(
                ErrorCode.RATE_LIMITED,
                "That was too often; try again in " + whole.toSeconds() + " s.",
                List.of(),
                whole,
                null);
    }

    /** Who sends the request, as names of buckets. */
    private final class Source {

        private final String prefix;
        private final HttpServletRequest request;

        Source(Limit limit, HttpServletRequest request) {
            this.prefix = limit.name().toLowerCase(Locale.ROOT) + ":";
            this.request = request;
        }

        Charge address(Rate rate) {
            return new Charge(prefix + "address:" + AddressRange.around(addresses.of(request)), rate);
        }

        Charge session(Rate rate) {
            return new Charge(prefix + "session:" + visitor().sessionId(), rate);
        }

        /** Within the session's site, so that nobody can use up what is another's. */
        Charge conversation(Rate rate) {
            Object id =
                    request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                            ? variables.get("id")
                            : null;
            return new Charge(prefix + "conversation:" + visitor().customer() + ":" + id, rate);
        }

        Charge key(Rate rate) {
            if (request.getAttribute(Caller.class.getName()) instanceof Caller caller) {
                return new Charge(prefix + "key:" + caller.key().id(), rate);
            }
            throw new IllegalStateException("the route is limited by key, but lets requests in without one");
        }

        private Visitor visitor() {
            if (request.getAttribute(Visitor.class.getName()) instanceof Visitor visitor) {
                return visitor;
            }
            throw new IllegalStateException("the route is limited by session, but lets requests in without one");
        }
    }
}
