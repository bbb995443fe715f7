package dev.deskhand.knowledge.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article was first written and last worked on, as far as its source says so.
 *
 * @param created by the source; null where it does not say
 * @param updated by the source; null where it does not say
 */
public record ArticleDates(
        @Nullable Instant created, @Nullable Instant updated) {

    public static final ArticleDates UNKNOWN = new ArticleDates(null, null);
}
