package dev.deskhand.ingest.source;

/** A place that articles come from. */
public interface ArticleSource {

    /** The source as a person named it. */
    String name();

    /** A key that stays the same from run to run, such as the real path of a folder. */
    String identity();

    /**
     * Hands every file to the visitor, in an order that stays the same from run to run.
     *
     * @throws SourceException when the source as a whole cannot be read; a single bad file is refused instead
     */
    void read(SourceVisitor visitor);
}
