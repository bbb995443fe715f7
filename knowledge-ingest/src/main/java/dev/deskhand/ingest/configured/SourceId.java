package dev.deskhand.ingest.configured;

import java.util.UUID;

/** The id of a configured source. */
public record SourceId(UUID value) {

    public static SourceId random() {
        return new SourceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
