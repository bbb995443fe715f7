package dev.deskhand.ingest.outbound;

import java.io.InterruptedIOException;
import java.time.Duration;

/** The pause that a server asks for. */
public final class RetryAfter {

    private RetryAfter() {}

    /**
     * @param header seconds; anything else means one
     * @param most the longest that is waited
     */
    public static Duration of(String header, Duration most) {
        long seconds = header.strip().matches("\\d{1,9}") ? Long.parseLong(header.strip()) : 1;
        Duration asked = Duration.ofSeconds(Math.max(seconds, 0));
        return asked.compareTo(most) > 0 ? most : asked;
    }

    /** Waits on the caller's thread. */
    public static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was stopped");
        }
    }
}
