package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One site's published passages as a Lucene index on this node's disk, at exactly one knowledge revision, which is kept
 * in the index's commit. It proposes; the database disposes. Writing is serial, reading concurrent.
 */
final class SiteReplica implements AutoCloseable {

    /** Beyond this many passages deletions are left to ordinary merges, and vectors enter a neighbour graph. */
    static final int SMALL = 20_000;

    private static final int FOLLOW_ARTICLES = 500;
    private static final String REVISION = "revision";
    private static final String FORMAT = "format";
    private static final String GRAPH = "graph";
    private static final String CENTRE = "centre_";

    private final SiteId site;
    private final PublishedPassages published;
    private final PassageDocuments documents;
    private final String format;
    private final Centres centres;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private boolean graph;

    /** Finds where a language's vectors have their centre at a revision. */
    interface Centres {
        Centre of(SiteId site, String language, long revision);
    }

    SiteReplica(
            Path folder,
            SiteId site,
            PublishedPassages published,
            PassageDocuments documents,
            String model,
            Centres centres) {
        this.site = site;
        this.published = published;
        this.documents = documents;
        this.centres = centres;
        this.format = PassageFields.FORMAT + "/" + model;
        try {
            this.directory = new MMapDirectory(folder.resolve(site.toString()));
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
            config.setSimilarity(new BM25Similarity());
            config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
            this.writer = new IndexWriter(directory, config);
            Map<String, String> last = commitData(writer.getLiveCommitData());
            if (!format.equals(last.get(FORMAT))) {
                writer.deleteAll();
                commit(0, false, Set.of());
            }
            this.graph = Boolean.parseBoolean(last.get(GRAPH)) && format.equals(last.get(FORMAT));
            this.searchers = new SearcherManager(directory, null);
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be opened", e);
        }
    }

    /** Catches up with the database. Returns the revision that the next snapshot has. */
    synchronized long follow() {
        try {
            long from = revision();
            PublishedPassages.Changes changes = published.changesSince(site, from);
            if (changes.revision() == from) {
                return from;
            }
            boolean toGraph = published.storesVectorsHere() && changes.livePassages() > SMALL;
            if (toGraph && !graph) {
                writer.deleteAll();
                graph = true;
                changes = published.changesSince(site, 0);
            }
            apply(changes);
            if (changes.livePassages() <= SMALL) {
                // Lucene's term statistics count deleted documents until they are merged away; with none left, the
                // same revision has the same scores on every node.
                writer.forceMergeDeletes(true);
            }
            commit(changes.revision(), graph, writtenLanguages());
            searchers.maybeRefreshBlocking();
            return changes.revision();
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be written", e);
        }
    }

    private void apply(PublishedPassages.Changes changes) throws IOException {
        List<UUID> articles = changes.articles();
        for (int start = 0; start < articles.size(); start += FOLLOW_ARTICLES) {
            List<UUID> page = articles.subList(start, Math.min(articles.size(), start + FOLLOW_ARTICLES));
            writer.deleteDocuments(page.stream()
                    .map(article -> new Term(PassageFields.ARTICLE, article.toString()))
                    .toArray(Term[]::new));
            published.forEachArticle(site, page, changes.revision(), rows -> {
                try {
                    writer.addDocuments(documents.article(rows, graph));
                } catch (IOException e) {
                    throw PassageDocuments.unchecked(e);
                }
            });
        }
    }

    /** A consistent view; to be closed. */
    Snapshot acquire() {
        try {
            IndexSearcher searcher = searchers.acquire();
            DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
            Map<String, String> data = reader.getIndexCommit().getUserData();
            return new Snapshot(
                    searcher,
                    Long.parseLong(data.get(REVISION)),
                    Boolean.parseBoolean(data.get(GRAPH)),
                    data,
                    searchers);
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be read", e);
        }
    }

    /** An open view of the replica at its revision. */
    record Snapshot(
            IndexSearcher searcher, long revision, boolean graph, Map<String, String> data, SearcherManager owner)
            implements AutoCloseable {

        /** Where a language's vectors have their centre. */
        Centre centre(String language) {
            String encoded = data.get(CENTRE + language);
            return encoded == null ? Centre.NONE : Centre.decode(encoded);
        }

        /** Languages of the published passages. */
        Set<String> languages() throws IOException {
            return SiteReplica.languages(searcher.getIndexReader());
        }

        @Override
        public void close() {
            try {
                owner.release(searcher);
            } catch (IOException e) {
                throw PassageDocuments.unchecked(e);
            }
        }
    }

    private long revision() {
        return Long.parseLong(commitData(writer.getLiveCommitData()).getOrDefault(REVISION, "0"));
    }

    private void commit(long revision, boolean withGraph, Set<String> languages) throws IOException {
        Map<String, String> data = new HashMap<>(
                Map.of(FORMAT, format, REVISION, Long.toString(revision), GRAPH, Boolean.toString(withGraph)));
        languages.forEach(language ->
                data.put(CENTRE + language, centres.of(site, language, revision).encoded()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    private Set<String> writtenLanguages() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return languages(reader);
        }
    }

    private static Set<String> languages(IndexReader reader) throws IOException {
        Set<String> languages = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(PassageFields.LANGUAGE);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                while (each.next() != null) {
                    languages.add(each.term().utf8ToString());
                }
            }
        }
        return languages;
    }

    private static Map<String, String> commitData(@Nullable Iterable<Map.Entry<String, String>> data) {
        Map<String, String> result = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        }
        return result;
    }

    /** Ends the replica and removes its files. */
    void erase() {
        try {
            writer.deleteAll();
            writer.commit();
        } catch (IOException e) {
            throw PassageDocuments.unchecked(e);
        }
        close();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw PassageDocuments.unchecked(e);
        }
    }
}
