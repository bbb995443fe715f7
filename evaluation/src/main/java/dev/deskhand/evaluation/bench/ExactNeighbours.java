package dev.deskhand.evaluation.bench;

import dev.deskhand.knowledge.embedding.Embedding;
import dev.deskhand.knowledge.schema.VectorTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The truth about neighbours: every question compared with every stored vector, one pass over the table for all. */
final class ExactNeighbours {

    private static final int FETCH_ROWS = 2_000;

    private ExactNeighbours() {}

    private record Scored(UUID passage, double cosine) {}

    /** The {@code limit} nearest passages of each question, in the order of the questions. */
    static List<Set<UUID>> find(DataSource source, VectorTable table, List<Embedding> questions, int limit) {
        List<PriorityQueue<Scored>> best = new ArrayList<>();
        questions.forEach(question -> best.add(new PriorityQueue<>(Comparator.comparingDouble(Scored::cosine))));
        String vector = table.pgvector() ? "embedding::real[]" : "embedding";
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH_ROWS);
            try (ResultSet row = statement.executeQuery("select passage_id, " + vector + " from " + table.name())) {
                while (row.next()) {
                    UUID passage = row.getObject(1, UUID.class);
                    Embedding stored =
                            table.pgvector() ? fromArray(row.getArray(2)) : Embedding.fromBytes(row.getBytes(2));
                    for (int i = 0; i < best.size(); i++) {
                        offer(best.get(i), new Scored(passage, questions.get(i).cosine(stored)), limit);
                    }
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the vectors cannot be read", e);
        }
        return best.stream().map(ExactNeighbours::passages).toList();
    }

    /** Share of the true neighbours that were found, over all questions. */
    static double recall(List<Set<UUID>> truth, List<Set<UUID>> found) {
        long hits = 0;
        long all = 0;
        for (int i = 0; i < truth.size(); i++) {
            Set<UUID> both = new HashSet<>(truth.get(i));
            both.retainAll(found.get(i));
            hits += both.size();
            all += truth.get(i).size();
        }
        return (double) hits / all;
    }

    private static void offer(PriorityQueue<Scored> best, Scored candidate, int limit) {
        if (best.size() < limit || best.element().cosine() < candidate.cosine()) {
            best.add(candidate);
            if (best.size() > limit) {
                best.remove();
            }
        }
    }

    private static Set<UUID> passages(PriorityQueue<Scored> best) {
        Set<UUID> passages = new HashSet<>();
        best.forEach(scored -> passages.add(scored.passage()));
        return passages;
    }

    private static Embedding fromArray(Array array) throws SQLException {
        Float[] boxed = (Float[]) array.getArray();
        float[] values = new float[boxed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed[i];
        }
        return Embedding.of(values);
    }
}
