package dev.deskhand.ingest.format;

import dev.deskhand.ingest.source.RawFile;

/** Reads a file in the format that it is written in. */
@FunctionalInterface
public interface DocumentReader {

    /** @throws UnreadableException with the reason when the file cannot be read */
    ReadContent read(RawFile raw);
}
