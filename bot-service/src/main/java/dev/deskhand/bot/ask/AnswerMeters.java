package dev.deskhand.bot.ask;

import dev.deskhand.bot.conversation.TraceDocument;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Figures on answers: {@code deskhand.answers} counts outcomes, {@code deskhand.answer.time} is the time of the whole
 * with recording, {@code deskhand.answer.stage} of each stage.
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
            reply.trace().map(TraceDocument::stageMillis).ifPresent(this::stages);
            return reply;
        } finally {
            registry.counter("deskhand.answers", "outcome", outcome, DRY_RUN, dryRun)
                    .increment();
            sample.stop(Timer.builder("deskhand.answer.time")
                    .tag(DRY_RUN, dryRun)
                    .publishPercentileHistogram()
                    .register(registry));
        }
    }

    private void stages(Map<String, Double> millis) {
        millis.forEach((stage, time) -> registry.timer("deskhand.answer.stage", "stage", stage)
                .record(Math.round(time * 1_000), TimeUnit.MICROSECONDS));
    }
}
