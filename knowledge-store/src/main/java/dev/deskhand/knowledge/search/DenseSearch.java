package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.Set;

/** Nearest passages by vector, as document numbers of the replica's snapshot. */
interface DenseSearch {

    /** For a site whose model is not to be had: nothing is near anything. */
    DenseSearch NONE = new DenseSearch() {
        @Override
        public int[] nearest(SiteReplica.Snapshot snapshot, Embedding question, Set<Audience> audiences, int limit) {
            return new int[0];
        }

        @Override
        public Cosines cosines(SiteReplica.Snapshot snapshot, Comparison question, int[] docs) {
            return Cosines.none(docs.length);
        }
    };

    /** At most {@code limit} documents near the question, in no particular order. */
    int[] nearest(SiteReplica.Snapshot snapshot, Embedding question, Set<Audience> audiences, int limit)
            throws IOException;

    /** Cosines of documents, which are ascending by number. */
    Cosines cosines(SiteReplica.Snapshot snapshot, Comparison question, int[] docs) throws IOException;
}
