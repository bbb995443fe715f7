package dev.deskhand.knowledge.article;

import java.util.UUID;

/** Identity of one wording of an article. */
public record RevisionId(UUID value) {

    public static RevisionId random() {
        return new RevisionId(UUID.randomUUID());
    }

    public static RevisionId of(String text) {
        return new RevisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
