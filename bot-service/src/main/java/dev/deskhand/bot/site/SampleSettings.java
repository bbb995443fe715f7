package dev.deskhand.bot.site;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Articles to begin with, as for a demonstration.
 *
 * @param articles folder that is brought into the site at each start; none when not set
 * @param site slug of the site, made when it is missing
 * @param name the site's name when it is made
 */
@ConfigurationProperties("deskhand.sample")
record SampleSettings(
        @Nullable Path articles,
        @DefaultValue("default") String site,
        @DefaultValue("Verdly") String name) {}
