package dev.deskhand.bot.answer;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times the stages of one answer, for its trace and for the metrics. */
final class StageTimer {

    private final MeterRegistry meters;
    private final Map<String, Double> millis = new LinkedHashMap<>();

    StageTimer(MeterRegistry meters) {
        this.meters = meters;
    }

    <T> T time(String stage, Supplier<T> work) {
        long start = meters.config().clock().monotonicTime();
        try {
            return work.get();
        } finally {
            long nanos = meters.config().clock().monotonicTime() - start;
            millis.put(stage, nanos / 1e6);
            meters.timer("deskhand.answer.stage", "stage", stage).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Milliseconds by stage, in the order they ran. */
    Map<String, Double> millis() {
        return millis;
    }
}
