package dev.deskhand.knowledge.article;

import java.util.UUID;

/** Identity of a site: one brand, its articles and its conversations. */
public record SiteId(UUID value) {

    public static SiteId random() {
        return new SiteId(UUID.randomUUID());
    }

    public static SiteId of(String text) {
        return new SiteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
