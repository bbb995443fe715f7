package dev.deskhand.ingest.web;

import java.time.Duration;

/**
 * Manners and limits of reading web pages.
 *
 * @param maxPages pages that are fetched at most, 1 to 100,000
 * @param delay between two requests; a longer one that robots.txt asks for is kept, up to 30 seconds
 */
public record WebSettings(int maxPages, Duration delay) {

    public static final WebSettings DEFAULT = new WebSettings(1_000, Duration.ofMillis(250));

    private static final int MOST = 100_000;

    public WebSettings {
        if (maxPages < 1 || maxPages > MOST) {
            throw new IllegalArgumentException("max-pages is " + maxPages + ", must be 1 to " + MOST);
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", must not be negative");
        }
    }
}
