package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The best documents of those that the reader may see. As a clause of the query the same filter would make Lucene step
 * through the documents one at a time; a query of optional terms alone is counted in blocks, or skips what cannot be
 * among the best.
 */
final class BestReadable implements CollectorManager<BestReadable.Readable, TopDocs> {

    private final boolean[] readable = new boolean[Audience.values().length];
    private final TopScoreDocCollectorManager best;

    BestReadable(Set<Audience> audiences, int limit) {
        audiences.forEach(audience -> readable[audience.ordinal()] = true);
        this.best = new TopScoreDocCollectorManager(limit, limit);
    }

    @Override
    public Readable newCollector() {
        return new Readable(best.newCollector(), readable);
    }

    @Override
    public TopDocs reduce(Collection<Readable> collectors) throws IOException {
        return best.reduce(collectors.stream().map(Readable::all).toList());
    }

    /** Passes on what may be seen. */
    static final class Readable extends FilterCollector {

        private final boolean[] readable;

        Readable(TopScoreDocCollector collector, boolean[] readable) {
            super(collector);
            this.readable = readable;
        }

        TopScoreDocCollector all() {
            return (TopScoreDocCollector) in;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues audience = leaf.reader().getNumericDocValues(PassageFields.AUDIENCE_CODE);
            return new FilterLeafCollector(super.getLeafCollector(leaf)) {
                @Override
                public void collect(int doc) throws IOException {
                    if (audience != null && audience.advanceExact(doc) && readable[(int) audience.longValue()]) {
                        in.collect(doc);
                    }
                }
            };
        }
    }
}
