package dev.deskhand.bot.report;

import dev.deskhand.knowledge.article.SiteId;
import java.util.List;

/** The figures of a site. */
public interface Reports {

    /** All conversations that began in a period, together. */
    Outcomes outcomes(SiteId site, Period period);

    /** The same by day in order of time, else the largest groups first, at most 500. */
    List<Outcomes> outcomes(SiteId site, Period period, Grouping grouping);

    /** Of the hand-offs that began in a period. */
    Times times(SiteId site, Period period);

    /** Of the ratings that were given in a period. */
    Satisfaction satisfaction(SiteId site, Period period);
}
