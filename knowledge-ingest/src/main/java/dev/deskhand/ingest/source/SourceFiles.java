package dev.deskhand.ingest.source;

import java.util.Optional;

/** The small files of a source by their path in it, of which its articles may be made. */
@FunctionalInterface
interface SourceFiles {

    /** A larger one is as one that is not there. */
    int MAX_BYTES = 1 << 20;

    Optional<byte[]> find(String path);
}
