package dev.deskhand.ingest.source;

import java.util.Optional;

/** Receives what a source holds; each item once, by its path with forward slashes. */
public interface SourceVisitor {

    /** Announces that so many more items are coming; an estimate for a progress bar. */
    void expect(int items);

    void file(RawFile file);

    /** Whether the site holds what this path of this source became, so that the source may ask whether it changed. */
    default boolean holds(String path) {
        return false;
    }

    /** Something that the site {@link #holds} and that has not changed, as the source says. */
    default void unchanged(String path) {
        throw new IllegalStateException(path + " is not held");
    }

    /** What this source noted when it was last published from; empty the first time. */
    default Optional<String> noted() {
        return Optional.empty();
    }

    /** Notes something for this source's next run. It is kept once this run is published. */
    default void note(String text) {}

    /** The version of what is read, such as a commit, for the report. */
    default void version(String version) {}

    /** A file that is no article and was never meant to be one, such as an image. */
    void skipped(String path, String reason);

    /**
     * A file that should have been read and could not be.
     *
     * @param path the item, with a line number where it is one of many in a file
     * @param file the file that the item stands in; the same as {@code path} for whole files
     */
    void refused(String path, String file, String reason);

    /** A folder that could not be listed: what it holds is unknown. */
    void unreadableFolder(String path, String reason);
}
