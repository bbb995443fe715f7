package dev.deskhand.bot.hours;

import dev.deskhand.knowledge.article.SiteId;
import org.springframework.stereotype.Component;

/** One schedule from the settings for all sites. */
@Component
class ConfiguredSchedules implements Schedules {

    private final OpeningHours hours;

    ConfiguredSchedules(HoursSettings settings) {
        this.hours = settings.openingHours();
    }

    @Override
    public OpeningHours forSite(SiteId site) {
        return hours;
    }
}
