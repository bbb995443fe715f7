package dev.deskhand.knowledge.publish;

import java.util.List;
import java.util.Optional;

/** The sites of this installation. */
public interface SiteDirectory {

    Optional<Site> find(String slug);

    List<Site> list();

    /**
     * Creates a site, or returns the one that has this slug.
     *
     * @param slug 1 to 63 of a-z, 0-9, - and _, beginning with a letter or digit
     */
    Site create(String slug, String name);

    /** Erases a site with all it holds: articles, revisions, passages, vectors. */
    boolean delete(String slug);
}
