package dev.deskhand.ingest.sandbox;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What the reading process may use.
 *
 * @param heapMegabytes its Java heap
 * @param perFile of computing time for one file; by the clock up to four times that, on a busy machine
 * @param start by the clock, until it can read the first file of a format
 * @param idle after which it ends by itself
 */
public record SandboxSettings(int heapMegabytes, Duration perFile, Duration start, Duration idle) {

    public static final SandboxSettings DEFAULT =
            new SandboxSettings(256, Duration.ofMillis(4_500), Duration.ofSeconds(90), Duration.ofMinutes(1));

    public SandboxSettings {
        if (heapMegabytes < 64) {
            throw new IllegalArgumentException("heapMegabytes is " + heapMegabytes + ", must be 64 or more");
        }
        if (Stream.of(perFile, start, idle).anyMatch(time -> time.toMillis() < 1)) {
            throw new IllegalArgumentException("perFile, start and idle must be positive");
        }
    }
}
