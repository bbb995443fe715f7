package dev.deskhand.bot.access.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Buckets in this node's memory; when there are too many, the full ones are forgotten, then all. Thread-safe. */
@Component
class LocalBuckets implements Buckets {

    private static final int MOST = 100_000;

    private final Map<String, Instant> paidOff = new HashMap<>();
    private final Clock clock;

    LocalBuckets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> take(List<Charge> charges) {
        Instant now = clock.instant();
        for (Charge charge : charges) {
            Duration wait = Duration.between(now.plus(charge.rate().within()), after(charge, now));
            if (!wait.isNegative() && !wait.isZero()) {
                return Optional.of(wait);
            }
        }
        makeRoom(now);
        charges.forEach(charge -> paidOff.put(charge.key(), after(charge, now)));
        return Optional.empty();
    }

    /** When all would be paid off, if this one were granted. Who owes more than anybody can owes nothing: the clock went back. */
    private Instant after(Charge charge, Instant now) {
        Instant before = paidOff.getOrDefault(charge.key(), now);
        boolean owed =
                before.isAfter(now) && !before.isAfter(now.plus(charge.rate().within()));
        return (owed ? before : now).plus(charge.rate().interval());
    }

    private void makeRoom(Instant now) {
        if (paidOff.size() >= MOST) {
            paidOff.values().removeIf(moment -> !moment.isAfter(now));
        }
        if (paidOff.size() >= MOST) {
            paidOff.clear();
        }
    }
}
