package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
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
import org.jspecify.annotations.Nullable;

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
                            (doc, score) -> nearest.insertWithOverflow(new ScoreDoc(leaf.docBase + doc, score)));
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
        int next = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            SegmentVectors memory = snapshot.graph() ? null : vectorsOf(leaf);
            BinaryDocValues disk = leaf.reader().getBinaryDocValues(PassageFields.VECTOR);
            for (; next < docs.length && docs[next] < end; next++) {
                int doc = docs[next] - leaf.docBase;
                float[] vector = memory == null ? read(disk, doc) : memory.vector(doc);
                if (vector != null) {
                    cosines.plain()[next] = question.plain(vector);
                    cosines.apart()[next] = question.apart(vector);
                }
            }
        }
        return cosines;
    }

    private static float @Nullable [] read(@Nullable BinaryDocValues disk, int doc) throws IOException {
        if (disk == null || !disk.advanceExact(doc)) {
            return null;
        }
        BytesRef bytes = disk.binaryValue();
        return Embedding.fromBytes(Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length))
                .toArray();
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

        Nearest(int size) {
            super(size);
        }

        @Override
        protected boolean lessThan(ScoreDoc a, ScoreDoc b) {
            return a.score != b.score ? a.score < b.score : a.doc > b.doc;
        }
    }
}
