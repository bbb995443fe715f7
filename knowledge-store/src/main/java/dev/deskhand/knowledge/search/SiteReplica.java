package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.model.Models;
import dev.deskhand.knowledge.model.OpenModel;
import dev.deskhand.knowledge.schema.VectorTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * One site's published passages as a Lucene index on this node's disk, at exactly one knowledge revision, which is kept
 * in the index's commit. It proposes; the database disposes. Writing is serial, reading concurrent.
 */
final class SiteReplica implements AutoCloseable {

    /** Beyond this many passages deletions are left to ordinary merges, and vectors enter a neighbour graph. */
    static final int SMALL = 20_000;

    private static final int FOLLOW_ARTICLES = 500;

    /*
     * A question looks up each of its terms, and walks the neighbour graph, in every segment anew: left to Lucene's
     * defaults, 100,000 passages lie in 32 segments and cost three times as much as in one. So beyond a number of
     * segments a large site's are merged in the background, the smallest first, and shown when that is done.
     */

    private static final int MOST_SEGMENTS = 8;
    private static final int SEGMENTS_AFTER_MERGING = 2;

    private static final String CENTRE = "centre_";

    private final SiteId site;
    private final PublishedPassages published;
    private final PassageDocuments documents;
    private final Models models;
    private final Centres centres;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Whether the writer holds one revision, and not a part of the next that could not be read to its end. */
    private boolean whole = true;

    /** Finds where a language's vectors of a model have their centre at a revision. */
    interface Centres {
        Centre of(SiteId site, String language, long revision, OpenModel model);
    }

    SiteReplica(
            Path folder,
            SiteId site,
            PublishedPassages published,
            PassageDocuments documents,
            Models models,
            Centres centres) {
        this.site = site;
        this.published = published;
        this.documents = documents;
        this.models = models;
        this.centres = centres;
        try {
            this.directory = new MMapDirectory(folder.resolve(site.toString()));
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
            config.setSimilarity(new BM25Similarity());
            config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
            this.writer = new IndexWriter(directory, config);
            if (!ReplicaCommit.isReadable(committed())) {
                writer.deleteAll();
                commit(ReplicaCommit.EMPTY, Map.of());
            }
            this.searchers = new SearcherManager(directory, null);
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be opened", e);
        }
    }

    /** Catches up with the database. Returns the revision that the next snapshot has. */
    synchronized long follow() {
        try {
            ReplicaCommit last = ReplicaCommit.of(committed());
            Optional<PublishedPassages.Position> found = published.position(site);
            if (found.isEmpty()) {
                return last.revision();
            }
            PublishedPassages.Position now = found.get();
            Optional<OpenModel> model = models.find(now.model());
            Optional<VectorTable> bytes = model.map(OpenModel::table).filter(table -> !table.pgvector());
            String centred = model.map(OpenModel::name).orElse("");
            String vectors = bytes.isPresent() ? now.model() : "";
            boolean same = vectors.equals(last.vectors());
            if (same
                    && centred.equals(last.centred())
                    && now.model().equals(last.model())
                    && now.revision() == last.revision()) {
                showMerged();
                return last.revision();
            }
            whole = false;
            PublishedPassages.Changes changes = published.changes(site, same ? last.revision() : 0, now.revision());
            boolean graph = bytes.isPresent() && (changes.livePassages() > SMALL || same && last.graph());
            if (same && graph != last.graph()) {
                changes = published.changes(site, 0, now.revision());
            }
            if (!same || graph != last.graph()) {
                writer.deleteAll();
            }
            ReplicaCommit next = new ReplicaCommit(now.revision(), now.model(), vectors, graph, centred);
            apply(changes, next, bytes);
            if (changes.livePassages() <= SMALL) {
                // Lucene's term statistics count deleted documents until they are merged away; with none left, the
                // same revision has the same scores on every node.
                writer.forceMergeDeletes(true);
            }
            commit(next, centresOf(next, model));
            whole = true;
            searchers.maybeRefreshBlocking();
            if (changes.livePassages() > SMALL && segments() > MOST_SEGMENTS) {
                writer.forceMerge(SEGMENTS_AFTER_MERGING, false);
            }
            return next.revision();
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be written", e);
        }
    }

    private void apply(PublishedPassages.Changes changes, ReplicaCommit next, Optional<VectorTable> bytes)
            throws IOException {
        List<UUID> articles = changes.articles();
        for (int start = 0; start < articles.size(); start += FOLLOW_ARTICLES) {
            List<UUID> page = articles.subList(start, Math.min(articles.size(), start + FOLLOW_ARTICLES));
            writer.deleteDocuments(page.stream()
                    .map(article -> new Term(PassageFields.ARTICLE, article.toString()))
                    .toArray(Term[]::new));
            published.forEachArticle(site, page, next.revision(), bytes, rows -> {
                try {
                    writer.addDocuments(documents.article(rows, next.graph()));
                } catch (IOException e) {
                    throw PassageDocuments.unchecked(e);
                }
            });
        }
    }

    /** What was merged in the background is the same revision in fewer segments. */
    private void showMerged() throws IOException {
        if (whole && writer.hasUncommittedChanges()) {
            writer.commit();
            searchers.maybeRefreshBlocking();
        }
    }

    /** Waits until what was written lies in few segments, and shows it. */
    synchronized void settle() {
        try {
            if (whole) {
                writer.forceMerge(SEGMENTS_AFTER_MERGING, true);
                showMerged();
            }
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be written", e);
        }
    }

    private int segments() {
        try (Snapshot snapshot = acquire()) {
            return snapshot.searcher().getIndexReader().leaves().size();
        }
    }

    /** A consistent view; to be closed. */
    Snapshot acquire() {
        try {
            IndexSearcher searcher = searchers.acquire();
            DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
            Map<String, String> data = reader.getIndexCommit().getUserData();
            ReplicaCommit commit = ReplicaCommit.of(data);
            return new Snapshot(searcher, commit.revision(), commit.model(), commit.graph(), data, searchers);
        } catch (IOException e) {
            throw new SearchException("the index replica of site " + site + " cannot be read", e);
        }
    }

    /**
     * An open view of the replica at its revision.
     *
     * @param model the model that answers at this revision, empty when the site has none
     * @param graph whether vectors are in a neighbour graph
     * @param data what the index's commit says, with the centres
     */
    record Snapshot(
            IndexSearcher searcher,
            long revision,
            String model,
            boolean graph,
            Map<String, String> data,
            SearcherManager owner)
            implements AutoCloseable {

        /** Where a language's vectors have their centre. */
        Centre centre(String language) {
            String encoded = data.get(CENTRE + language);
            return encoded == null ? Centre.NONE : Centre.decode(encoded);
        }

        /** Languages of the published passages. */
        Set<String> languages() throws IOException {
            return SearchLanguages.in(searcher.getIndexReader());
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

    private void commit(ReplicaCommit commit, Map<String, Centre> byLanguage) throws IOException {
        Map<String, String> data = new HashMap<>(commit.data());
        byLanguage.forEach((language, centre) -> data.put(CENTRE + language, centre.encoded()));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Of all languages written; none without the model. */
    private Map<String, Centre> centresOf(ReplicaCommit commit, Optional<OpenModel> model) throws IOException {
        Map<String, Centre> result = new HashMap<>();
        if (model.isPresent()) {
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                for (String language : SearchLanguages.in(reader)) {
                    result.put(language, centres.of(site, language, commit.revision(), model.get()));
                }
            }
        }
        return result;
    }

    private Map<String, String> committed() {
        Map<String, String> result = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
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
