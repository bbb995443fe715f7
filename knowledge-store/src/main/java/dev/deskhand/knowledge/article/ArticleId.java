package dev.deskhand.knowledge.article;

import java.util.UUID;

/** Identity of an article, kept when it moves, is renamed or rewritten. */
public record ArticleId(UUID value) {

    public static ArticleId random() {
        return new ArticleId(UUID.randomUUID());
    }

    public static ArticleId of(String text) {
        return new ArticleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
