package dev.deskhand.knowledge.search;

import dev.deskhand.knowledge.article.Audience;
import dev.deskhand.knowledge.article.PassageId;
import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedding;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The vectors' part of a search by itself, with as many candidates as the search takes: for measuring its recall. */
public final class NearestPassages {

    private final Replicas replicas;

    public NearestPassages(Replicas replicas) {
        this.replicas = replicas;
    }

    /**
     * Passages nearest to a question, best first.
     *
     * @throws SearchException when the index or the database cannot be read
     */
    public List<PassageId> find(SiteId site, Set<Audience> audiences, Embedding question, int limit) {
        try (SiteReplica.Snapshot snapshot = replicas.of(site).acquire()) {
            DenseSearch dense = replicas.dense(site, replicas.model(snapshot));
            int[] docs = dense.nearest(snapshot, question, audiences, CandidateRanking.PROPOSALS);
            Arrays.sort(docs);
            float[] cosines =
                    dense.cosines(snapshot, Centre.NONE.compare(question), docs).plain();
            List<UUID> passages = PassageIds.passages(snapshot, docs);
            return IntStream.range(0, docs.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -cosines[i]))
                    .limit(limit)
                    .map(i -> new PassageId(passages.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new SearchException("the index replica cannot be read", e);
        }
    }
}
