package dev.deskhand.ingest.configured;

import java.util.UUID;

/** The id of one run of a configured source. */
public record RunId(UUID value) {

    public static RunId random() {
        return new RunId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
