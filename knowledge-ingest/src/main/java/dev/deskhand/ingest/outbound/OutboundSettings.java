package dev.deskhand.ingest.outbound;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Limits of what goes out.
 *
 * @param allowedHosts hosts that may lie in a private network and may use any port, as {@code host} or
 *     {@code host:port}; only the operator names them
 * @param deadline for one request with all its redirects
 * @param maxBytes of a body, after decompression
 */
public record OutboundSettings(Set<String> allowedHosts, Duration deadline, long maxBytes) {

    public static final OutboundSettings DEFAULT = new OutboundSettings(Set.of(), Duration.ofSeconds(30), 10_000_000);

    public OutboundSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline is " + deadline + ", must be longer than nothing");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("max-bytes is " + maxBytes + ", must be at least 1");
        }
    }
}
