package dev.deskhand.bot.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node runs configured sources.
 *
 * @param folders that sources may lie in; without any, sources of this machine's files are refused
 * @param sweep how often schedules and waiting runs are looked for
 * @param parallel runs at a time on this node, 1 to 16; 0 leaves them to other nodes
 */
@ConfigurationProperties("deskhand.sources")
record SourcesSettings(
        @DefaultValue List<Path> folders,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("1") int parallel) {

    private static final int MOST = 16;

    SourcesSettings {
        folders = List.copyOf(folders);
        if (sweep.isNegative() || sweep.isZero()) {
            throw new IllegalArgumentException("deskhand.sources.sweep is " + sweep + ", must be longer than 0");
        }
        if (parallel < 0 || parallel > MOST) {
            throw new IllegalArgumentException("deskhand.sources.parallel is " + parallel + ", must be 0 to " + MOST);
        }
    }
}
