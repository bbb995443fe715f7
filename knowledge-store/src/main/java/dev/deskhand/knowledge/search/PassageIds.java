package dev.deskhand.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/** Between the identities of passages and articles and the document numbers of one snapshot. */
final class PassageIds {

    private PassageIds() {}

    /** Passage of each document; the documents are ascending. */
    static List<UUID> passages(SiteReplica.Snapshot snapshot, int[] docs) throws IOException {
        return read(snapshot, docs, PassageFields.PASSAGE_HIGH, PassageFields.PASSAGE_LOW);
    }

    /** Article of each document; the documents are ascending. */
    static List<UUID> articles(SiteReplica.Snapshot snapshot, int[] docs) throws IOException {
        return read(snapshot, docs, PassageFields.ARTICLE_HIGH, PassageFields.ARTICLE_LOW);
    }

    /** Documents of those passages that the snapshot has, ascending. */
    static int[] documents(SiteReplica.Snapshot snapshot, List<UUID> passages) throws IOException {
        return find(snapshot, PassageFields.PASSAGE, passages);
    }

    /** Documents of all passages of the articles, ascending. */
    static int[] documentsOf(SiteReplica.Snapshot snapshot, List<UUID> articles) throws IOException {
        return find(snapshot, PassageFields.ARTICLE, articles);
    }

    private static int[] find(SiteReplica.Snapshot snapshot, String field, List<UUID> ids) throws IOException {
        int[] docs = new int[Math.max(16, ids.size())];
        int count = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            for (UUID id : ids) {
                PostingsEnum postings = leaf.reader().postings(new Term(field, id.toString()), PostingsEnum.NONE);
                if (postings == null) {
                    continue;
                }
                for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc)) {
                        docs = count == docs.length ? Arrays.copyOf(docs, count * 2) : docs;
                        docs[count++] = leaf.docBase + doc;
                    }
                }
            }
        }
        int[] found = Arrays.copyOf(docs, count);
        Arrays.sort(found);
        return found;
    }

    private static List<UUID> read(SiteReplica.Snapshot snapshot, int[] docs, String highField, String lowField)
            throws IOException {
        List<UUID> ids = new ArrayList<>(docs.length);
        int next = 0;
        for (LeafReaderContext leaf : snapshot.searcher().getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues high = leaf.reader().getNumericDocValues(highField);
            NumericDocValues low = leaf.reader().getNumericDocValues(lowField);
            for (; next < docs.length && docs[next] < end; next++) {
                high.advanceExact(docs[next] - leaf.docBase);
                low.advanceExact(docs[next] - leaf.docBase);
                ids.add(new UUID(high.longValue(), low.longValue()));
            }
        }
        return ids;
    }
}
