package dev.deskhand.bot.report.web;

import dev.deskhand.bot.report.Grouping;
import dev.deskhand.bot.report.Outcomes;
import dev.deskhand.bot.report.Period;
import dev.deskhand.bot.report.Reports;
import dev.deskhand.bot.report.Satisfaction;
import dev.deskhand.bot.report.Times;
import dev.deskhand.knowledge.publish.Site;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site's figures in a period. Durations are ISO-8601, in open hours. */
record ReportResponse(
        String site,
        LocalDate from,
        LocalDate to,
        String zone,
        Outcomes outcomes,
        List<Outcomes> byDay,
        List<Outcomes> byLanguage,
        List<Outcomes> byTopic,
        List<Outcomes> byPage,
        Waiting waiting,
        Ratings ratings) {

    static ReportResponse of(Site site, Period period, Reports reports) {
        return new ReportResponse(
                site.slug(),
                period.from(),
                period.to(),
                period.zone().getId(),
                reports.outcomes(site.id(), period),
                reports.outcomes(site.id(), period, Grouping.DAY),
                reports.outcomes(site.id(), period, Grouping.LANGUAGE),
                reports.outcomes(site.id(), period, Grouping.TOPIC),
                reports.outcomes(site.id(), period, Grouping.PAGE),
                Waiting.of(reports.times(site.id(), period)),
                Ratings.of(reports.satisfaction(site.id(), period)));
    }

    record Waiting(
            int handoffs,
            int replied,
            int resolved,
            @Nullable Duration firstReplyMedian,
            @Nullable Duration firstReplyNinetieth,
            @Nullable Duration resolutionMedian,
            @Nullable Duration resolutionNinetieth) {

        static Waiting of(Times times) {
            return new Waiting(
                    times.handoffs(),
                    times.replied(),
                    times.resolved(),
                    times.firstReply().median().orElse(null),
                    times.firstReply().ninetieth().orElse(null),
                    times.resolution().median().orElse(null),
                    times.resolution().ninetieth().orElse(null));
        }
    }

    /** @param stars how often one to five were given */
    record Ratings(long ratings, double mean, double satisfied, List<Long> stars) {

        static Ratings of(Satisfaction satisfaction) {
            return new Ratings(
                    satisfaction.ratings(), satisfaction.mean(), satisfaction.satisfied(), satisfaction.stars());
        }
    }
}
