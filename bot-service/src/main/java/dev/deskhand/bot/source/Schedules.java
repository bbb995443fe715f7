package dev.deskhand.bot.source;

import dev.deskhand.ingest.configured.SourceDefinition;
import dev.deskhand.ingest.configured.SourceSchedule;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When schedules are due, as pure functions of an instant. */
public final class Schedules {

    private static final int FIELDS_WITHOUT_SECONDS = 5;

    private Schedules() {}

    /**
     * The six fields of an expression as people write it, with or without seconds.
     *
     * @throws IllegalArgumentException when it is no cron expression
     */
    public static String cron(String written) {
        String fields = written.strip();
        boolean named = fields.startsWith("@");
        String six = !named && fields.split("\\s+").length == FIELDS_WITHOUT_SECONDS ? "0 " + fields : fields;
        CronExpression.parse(six);
        return six;
    }

    /** When a source is due next; empty when it has no schedule, is switched off, or will never be due again. */
    static Optional<Instant> next(SourceDefinition definition, Instant now) {
        return definition.schedule().filter(schedule -> definition.enabled()).flatMap(schedule -> after(schedule, now));
    }

    private static Optional<Instant> after(SourceSchedule schedule, Instant now) {
        ZonedDateTime next = CronExpression.parse(schedule.cron()).next(ZonedDateTime.ofInstant(now, schedule.zone()));
        return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
    }
}
