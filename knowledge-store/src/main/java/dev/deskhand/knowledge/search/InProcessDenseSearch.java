package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.PriorityQueue;

/**
 * Vectors kept with the replica: compared one by one while the site is small, through Lucene's neighbour graph when it
 * is large. Cosines are exact in both cases.
 */
final class InProcessDenseSearch implements DenseSearch {

    private final ConcurrentMap<IndexReader.CacheKey, SegmentVectors> segments = new ConcurrentHashMap<>();

    @Override
    public int[] nearest(SiteReplica.Snapshot snapshot, Embedding question, Set<Audience> audiences, int limit)
            throws IOException {
        if (snapshot.graph()) {
            KnnFloatVectorQuery query = new KnnFloatVectorQuery(
                    PassageFields.VECTOR + "_graph", question.toArray(), limit, AudienceFilter.of(audiences));
            return Arrays.stream(snapshot.searcher().search(query, limit).scoreDocs)
                    .mapToInt(hit -> hit.doc)
                    .toArray();
        }
        Nearest nearest = new Nearest(limit);
        float[] values = question.toArray();
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            vectorsOf(leaf)
                    .scan(
                            values,
                            audiences,
                            leaf.reader().getLiveDocs(),
                            (doc, score) -> nearest.offer(leaf.docBase + doc, score));
        }
        int[] docs = new int[nearest.size()];
        for (int i = 0; i < docs.length; i++) {
            docs[i] = nearest.pop().doc;
        }
        return docs;
    }

    @Override
    public Cosines cosines(SiteReplica.Snapshot snapshot, Comparison question, int[] docs) throws IOException {
        Cosines cosines = Cosines.none(docs.length);
        float[] vector = new float[question.question().length];
        int next = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            BinaryDocValues stored = leaf.reader().getBinaryDocValues(PassageFields.VECTOR);
            for (; next < docs.length && docs[next] < end; next++) {
                int doc = docs[next] - leaf.docBase;
                if (stored != null && stored.advanceExact(doc)) {
                    BytesRef bytes = stored.binaryValue();
                    Embedding.read(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length), vector);
                    cosines.plain()[next] = question.plain(vector);
                    cosines.apart()[next] = question.apart(vector);
                }
            }
        }
        return cosines;
    }

    private SegmentVectors vectorsOf(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper cache = leaf.reader().getCoreCacheHelper();
        SegmentVectors known = segments.get(cache.getKey());
        if (known != null) {
            return known;
        }
        SegmentVectors read = SegmentVectors.read(leaf.reader());
        if (segments.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(segments::remove);
        }
        return read;
    }

    /** Keeps the highest scores; among equals the lower document number. */
    private static final class Nearest extends PriorityQueue<ScoreDoc> {

        private final int limit;

        Nearest(int limit) {
            super(limit);
            this.limit = limit;
        }

        /** Documents come in ascending order, so that among equals the one that is there already stays. */
        void offer(int doc, float score) {
            if (size() < limit) {
                add(new ScoreDoc(doc, score));
            } else if (score > top().score) {
                top().doc = doc;
                top().score = score;
                updateTop();
            }
        }

        @Override
        protected boolean lessThan(ScoreDoc a, ScoreDoc b) {
            return a.score != b.score ? a.score < b.score : a.doc > b.doc;
        }
    }
}
