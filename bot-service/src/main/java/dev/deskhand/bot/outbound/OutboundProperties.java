package dev.deskhand.bot.outbound;

import dev.deskhand.ingest.outbound.OutboundSettings;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the service may connect to, and how much it takes.
 *
 * @param allowedHosts private hosts that may be reached, as {@code host} or {@code host:port}
 * @param deadline for one request with all its redirects
 * @param maxSize of what is fetched, unpacked
 */
@ConfigurationProperties("deskhand.outbound")
record OutboundProperties(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("10MB") DataSize maxSize) {

    OutboundSettings settings() {
        return new OutboundSettings(allowedHosts, deadline, maxSize.toBytes());
    }
}
