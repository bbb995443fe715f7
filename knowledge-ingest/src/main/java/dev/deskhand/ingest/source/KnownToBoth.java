package dev.deskhand.ingest.source;

import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Paths that are in a commit, in the index and on disk, so that folders which Git does not know are never entered. */
final class KnownToBoth extends TreeFilter {

    static final TreeFilter FILTER = new KnownToBoth();

    private KnownToBoth() {}

    @Override
    public boolean include(TreeWalk walk) {
        return walk.getRawMode(0) != 0 && walk.getRawMode(1) != 0 && walk.getRawMode(2) != 0;
    }

    @Override
    public boolean shouldBeRecursive() {
        return false;
    }

    @Override
    public TreeFilter clone() {
        return this;
    }
}
