package dev.deskhand.bot.report.web;

import dev.deskhand.bot.hours.Schedules;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.bot.problem.ErrorCode;
import dev.deskhand.bot.report.Period;
import dev.deskhand.knowledge.article.SiteId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The period that an address names; what it leaves out is the last thirty days by the site's own clock. */
@Component
class PeriodRequest {

    private static final int DAYS = 30;

    private final Schedules schedules;
    private final Clock clock;

    PeriodRequest(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /**
     * @throws DeskhandException 400 when a day is none, or the period is too long or ends before it begins
     */
    Period of(SiteId site, @Nullable String from, @Nullable String to) {
        ZoneId zone = schedules.forSite(site).zone();
        LocalDate last = day("to", to, LocalDate.ofInstant(clock.instant(), zone));
        LocalDate first = day("from", from, last.minusDays(DAYS - 1L));
        try {
            return new Period(first, last, zone);
        } catch (IllegalArgumentException e) {
            throw new DeskhandException(ErrorCode.INVALID_REQUEST, "The time " + e.getMessage() + ".");
        }
    }

    private static LocalDate day(String name, @Nullable String text, LocalDate otherwise) {
        try {
            return text == null || text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new DeskhandException(
                    ErrorCode.INVALID_REQUEST, name + " is \"" + text + "\", must be a day such as 2026-11-22.");
        }
    }
}
