package dev.deskhand.bot.ask;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Figures on answers: {@code deskhand.answers} counts outcomes, {@code deskhand.answer.time} is the time of the whole
 * with recording.
 */
@Component
class AnswerMeters {

    private static final String DRY_RUN = "dry_run";

    private final MeterRegistry registry;

    AnswerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Reply timed(AskedQuestion asked, Supplier<Reply> work) {
        String dryRun = Boolean.toString(asked.dryRun());
        Timer.Sample sample = Timer.start(registry);
        String outcome = "error";
        try {
            Reply reply = work.get();
            outcome = reply.outcome();
            return reply;
        } finally {
            count(outcome, dryRun);
            sample.stop(Timer.builder("deskhand.answer.time")
                    .tag(DRY_RUN, dryRun)
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }

    /** A reply that was given in a conversation. */
    void replied(Reply reply) {
        count(reply.outcome(), Boolean.FALSE.toString());
    }

    private void count(String outcome, String dryRun) {
        registry.counter("deskhand.answers", "outcome", outcome, DRY_RUN, dryRun)
                .increment();
    }
}
