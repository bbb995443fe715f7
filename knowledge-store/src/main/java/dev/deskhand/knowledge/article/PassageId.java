package dev.deskhand.knowledge.article;

import java.util.UUID;

/** Identity of a stored passage: a piece of one article revision. */
public record PassageId(UUID value) {

    public static PassageId random() {
        return new PassageId(UUID.randomUUID());
    }

    public static PassageId of(String text) {
        return new PassageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
